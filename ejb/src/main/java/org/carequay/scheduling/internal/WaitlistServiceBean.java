package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistQuery;
import org.carequay.scheduling.WaitlistService;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.shared.Clock;
import org.carequay.shared.Page;
import org.carequay.shared.StaleVersion;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** Entries of the waitlist. */
@Stateless
@PermitAll
@Local(WaitlistService.class)
public class WaitlistServiceBean implements WaitlistService {
    @Inject
    private WaitlistViews views;

    @Inject
    private WaitlistRows entries;

    @Inject
    private WaitlistChecks checks;

    @Inject
    private WaitlistHolds holds;

    @Inject
    private ScheduleChanges changes;

    @Inject
    private Event<LookAsked> looks;

    @Inject
    private RequestKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Page<WaitlistView> find(WaitlistQuery query) {
        return views.find(query);
    }

    @Override
    public WaitlistView get(WaitlistEntryId id) {
        return views.get(id.value());
    }

    @Override
    public WaitlistView add(WaitlistWish wish, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "waitlist.add", wish.toString());
        if (earlier.isPresent()) {
            return views.get(earlier.get());
        }
        checks.check(wish);
        UUID id = entries.add(wish);
        keys.complete(idempotencyKey, id);
        return told(id);
    }

    @Override
    public WaitlistView change(WaitlistEntryId id, long version, WaitlistWish wish) {
        WaitlistRows.Locked entry = entries.lock(id.value());
        StaleVersion.check(version, entry.version());
        entry.expectWaiting();
        WaitlistWish ofThePatient = new WaitlistWish(
                new PatientId(entry.patient()),
                wish.caseFile(),
                wish.visitType(),
                wish.providers(),
                wish.sites(),
                wish.times(),
                wish.priority(),
                wish.note(),
                wish.replaces());
        checks.check(ofThePatient);
        entries.change(entry.id(), ofThePatient);
        return told(entry.id());
    }

    @Override
    public WaitlistView withdraw(WaitlistEntryId id, long version) {
        WaitlistRows.Locked entry = entries.lock(id.value());
        StaleVersion.check(version, entry.version());
        entry.expectOpen();
        holds.withdraw(entry);
        return told(entry.id());
    }

    /** Open windows of the schedule look again, and free times are looked through. */
    private WaitlistView told(UUID id) {
        Instant now = clock.now();
        changes.note(new TimeRange(now, now.plus(Duration.ofSeconds(1))));
        looks.fire(new LookAsked(caller.get().clinic()));
        return views.get(id);
    }
}
