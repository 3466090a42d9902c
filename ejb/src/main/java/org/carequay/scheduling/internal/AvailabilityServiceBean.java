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
import org.carequay.scheduling.AffectedVisits;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityChangeId;
import org.carequay.scheduling.AvailabilityChangeView;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.AvailabilityService;
import org.carequay.scheduling.model.AvailabilityChange;
import org.carequay.shared.NotFound;

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

    @Override
    public List<AvailabilityChangeView> changes(AvailabilityKind kind, Instant from, Instant to) {
        return changes.between(kind, from, to);
    }

    @Override
    public AvailabilityChangeView get(AvailabilityChangeId id) {
        return changes.get(id);
    }

    @Override
    public AvailabilityChangeView add(AvailabilityChangeDetails details) {
        AvailabilityChangeDetails checked = checked(details);
        AvailabilityChange change = new AvailabilityChange(checked);
        em.persist(change);
        em.flush();
        return changes.get(new AvailabilityChangeId(change.id()));
    }

    @Override
    public AvailabilityChangeView update(AvailabilityChangeId id, long version, AvailabilityChangeDetails details) {
        AvailabilityChange change = find(id, version);
        change.describe(checked(new AvailabilityChangeDetails(
                change.kind(),
                details.provider(),
                details.resource(),
                details.site(),
                details.from(),
                details.to(),
                details.title())));
        em.flush();
        return changes.get(id);
    }

    @Override
    public void remove(AvailabilityChangeId id, long version) {
        em.remove(find(id, version));
        em.flush();
    }

    @Override
    public AffectedVisits affected(AvailabilityChangeDetails details) {
        AvailabilityChangeDetails checked = checked(details);
        return checked.kind() == AvailabilityKind.OPENING ? new AffectedVisits(0, List.of()) : visits.in(checked);
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
                        : details.title().strip());
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
