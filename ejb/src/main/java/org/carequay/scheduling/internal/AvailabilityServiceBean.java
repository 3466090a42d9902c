package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.AffectedVisits;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityChangeId;
import org.carequay.scheduling.AvailabilityChangeView;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.AvailabilityService;
import org.carequay.scheduling.model.AvailabilityChange;
import org.carequay.scheduling.model.WeeklyTimes;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.CurrentCaller;

/** Leave, holidays, blocks and openings. */
@Stateless
@PermitAll
@Local(AvailabilityService.class)
public class AvailabilityServiceBean implements AvailabilityService {
    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private AvailabilityChanges changes;

    @Inject
    private VisitsInTime visits;

    @Inject
    private CurrentCaller caller;

    @Override
    public List<AvailabilityChangeView> changes(AvailabilityKind kind, Instant from, Instant to) {
        return changes.between(kind, from, to);
    }

    @Override
    public AvailabilityChangeView get(AvailabilityChangeId id) {
        return changes.get(id);
    }

    @Override
    public List<AvailabilityChangeView> summary(AvailabilityKind kind, Instant from, Instant to) {
        return changes.summary(kind, from, to);
    }

    @Override
    public AvailabilityChangeView add(AvailabilityChangeDetails details) {
        AvailabilityChangeDetails checked = checked(details);
        UUID repeat = checked.repeatUntil() == null ? null : Ids.next();
        List<AvailabilityChange> weeks = weeks(checked).stream()
                .map(time -> new AvailabilityChange(checked.at(time), repeat))
                .toList();
        weeks.forEach(em::persist);
        em.flush();
        return changes.get(new AvailabilityChangeId(weeks.get(0).id()));
    }

    @Override
    public AvailabilityChangeView update(AvailabilityChangeId id, long version, AvailabilityChangeDetails details) {
        AvailabilityChange change = find(id, version);
        change.describe(checked(ofKind(change, details)).once(), null);
        em.flush();
        return changes.get(id);
    }

    @Override
    public AvailabilityChangeView updateFollowing(
            AvailabilityChangeId id, long version, AvailabilityChangeDetails details) {
        AvailabilityChange change = find(id, version);
        AvailabilityChangeDetails checked = checked(ofKind(change, details));
        following(change).forEach(em::remove);
        UUID repeat = checked.repeatUntil() == null ? null : Ids.next();
        List<TimeRange> weeks = weeks(checked);
        change.describe(checked.at(weeks.get(0)), repeat);
        weeks.stream().skip(1).forEach(time -> em.persist(new AvailabilityChange(checked.at(time), repeat)));
        em.flush();
        return changes.get(id);
    }

    @Override
    public void remove(AvailabilityChangeId id, long version) {
        em.remove(find(id, version));
        em.flush();
    }

    @Override
    public void removeFollowing(AvailabilityChangeId id, long version) {
        AvailabilityChange change = find(id, version);
        following(change).forEach(em::remove);
        em.remove(change);
        em.flush();
    }

    @Override
    public AffectedVisits affected(AvailabilityChangeDetails details) {
        AvailabilityChangeDetails checked = checked(details);
        return checked.kind() == AvailabilityKind.OPENING
                ? new AffectedVisits(0, List.of())
                : weeks(checked).stream()
                        .map(time -> visits.in(checked.at(time)))
                        .reduce(AffectedVisits::and)
                        .orElseThrow();
    }

    /** When it holds; the first is always there. */
    private List<TimeRange> weeks(AvailabilityChangeDetails details) {
        return WeeklyTimes.of(
                details.from().atZone(caller.zone()), details.to().atZone(caller.zone()), details.repeatUntil());
    }

    /** Those of its weeks that come later. */
    private List<AvailabilityChange> following(AvailabilityChange change) {
        return changes.following(change.repeat(), change.from()).stream()
                .map(id -> em.find(AvailabilityChange.class, id))
                .toList();
    }

    private static AvailabilityChangeDetails ofKind(AvailabilityChange change, AvailabilityChangeDetails details) {
        return new AvailabilityChangeDetails(
                change.kind(),
                details.provider(),
                details.resource(),
                details.site(),
                details.from(),
                details.to(),
                details.title(),
                details.repeatUntil());
    }

    /** Whole minutes, and no blank title. */
    private AvailabilityChangeDetails checked(AvailabilityChangeDetails details) {
        AvailabilityChangeDetails tidy = new AvailabilityChangeDetails(
                details.kind(),
                details.provider(),
                details.resource(),
                details.site(),
                minute(details.from()),
                minute(details.to()),
                details.title() == null || details.title().isBlank()
                        ? null
                        : details.title().strip(),
                details.repeatUntil());
        changes.check(tidy);
        return tidy;
    }

    private static Instant minute(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private AvailabilityChange find(AvailabilityChangeId id, long version) {
        AvailabilityChange change = em.find(AvailabilityChange.class, id.value());
        if (change == null) {
            throw new NotFound("availability change");
        }
        change.expectVersion(version);
        return change;
    }
}
