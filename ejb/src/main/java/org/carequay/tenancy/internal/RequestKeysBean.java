package org.carequay.tenancy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** {@link RequestKeys} in a table of the clinic: the unique key makes the second transaction wait for the first. */
@ApplicationScoped
public class RequestKeysBean implements RequestKeys {
    private static final int MAX_KEY = 200;
    private static final String CLAIM =
            """
            insert into request_key (clinic_id, id, account_id, key, operation, fingerprint)
            values (bound_clinic(), ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String EARLIER =
            """
            select fingerprint, made from request_key
            where clinic_id = bound_clinic() and account_id is not distinct from ? and operation = ? and key = ?""";
    private static final String COMPLETE =
            """
            update request_key set made = ?
            where clinic_id = bound_clinic() and account_id is not distinct from ? and key = ? and made is null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    private record Earlier(String fingerprint, UUID made) {}

    @Override
    public Optional<UUID> claim(String key, String operation, String fingerprint) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > MAX_KEY) {
            throw new DomainRefusal("idempotency-key-too-long");
        }
        UUID account = caller.get().account();
        String hash = sha256(fingerprint);
        if (sql.update(CLAIM, Ids.next(), account, key, operation, hash) == 1) {
            return Optional.empty();
        }
        Earlier earlier = sql.first(
                        EARLIER,
                        row -> new Earlier(row.getString("fingerprint"), Columns.uuid(row, "made")),
                        account,
                        operation,
                        key)
                .orElseThrow();
        if (!earlier.fingerprint().equals(hash)) {
            throw new DomainRefusal("idempotency-key-reused");
        }
        return Optional.ofNullable(earlier.made());
    }

    @Override
    public void complete(String key, UUID made) {
        if (key != null && !key.isBlank()) {
            sql.update(COMPLETE, made, caller.get().account(), key);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
