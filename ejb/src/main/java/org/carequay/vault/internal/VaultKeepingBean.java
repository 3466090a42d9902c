package org.carequay.vault.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.vault.Vault;
import org.carequay.vault.VaultKeeping;
import org.carequay.vault.internal.ClinicKeys.ClinicKey;

/** Looks after what is kept. */
@Stateless
@PermitAll
@Local(VaultKeeping.class)
public class VaultKeepingBean implements VaultKeeping {
    /** Bytes are read and compared so often. */
    static final Duration CHECK_AFTER = Duration.ofDays(30);

    private static final Duration ORPHAN_AFTER = Duration.ofDays(1);
    private static final int NAMES = 500;
    /** With these it is not the object that is wrong. */
    private static final Set<String> TROUBLE = Set.of("store-down", "store-full");

    @Inject
    private VaultRows rows;

    @Inject
    private ClinicKeys keys;

    @Inject
    private Stores stores;

    @Inject
    private Vault vault;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public void wrapKeys() {
        keys.wrapAnew();
    }

    @Override
    public List<UUID> after(UUID last) {
        return rows.after(last);
    }

    @Override
    public void lookAfter(List<UUID> objects) {
        ClinicKey newest = keys.newest();
        Instant now = clock.now();
        List<UUID> checked = new ArrayList<>();
        for (VaultRows.Row row : rows.some(objects)) {
            if (!row.key().equals(newest.id())) {
                wrapAnew(row, newest);
            }
            if (row.checkedAt().isBefore(now.minus(CHECK_AFTER))) {
                check(row, now);
                checked.add(row.id());
            }
        }
        if (!checked.isEmpty()) {
            rows.checked(checked, now);
        }
    }

    private void wrapAnew(VaultRows.Row row, ClinicKey newest) {
        byte[] boundTo = Envelope.ofObject(caller.get().clinic().value(), row.id());
        var dataKey = Envelope.unwrap(row.wrapped(), keys.get(row.key()).aead(), boundTo);
        rows.wrapAnew(row.id(), newest.id(), Envelope.wrap(dataKey, newest.aead(), boundTo));
    }

    private void check(VaultRows.Row row, Instant now) {
        try {
            vault.find(row.id()).orElseThrow().check();
        } catch (DomainRefusal refused) {
            if (TROUBLE.contains(refused.code())) {
                throw refused;
            }
            rows.damaged(row.id(), refused.code(), now);
        }
    }

    @Override
    public long collectOrphans() {
        ObjectStore store = stores.current();
        List<String> found = new ArrayList<>();
        try {
            store.list(caller.get().clinic().toString(), clock.now().minus(ORPHAN_AFTER), found::add);
            long collected = 0;
            for (int from = 0; from < found.size(); from += NAMES) {
                List<String> some = found.subList(from, Math.min(found.size(), from + NAMES));
                Set<String> named = new HashSet<>(rows.named(store.kind(), some));
                for (String name : some) {
                    if (!named.contains(name)) {
                        store.delete(name);
                        collected++;
                    }
                }
            }
            return collected;
        } catch (IOException failure) {
            throw StoreTrouble.of(failure);
        }
    }
}
