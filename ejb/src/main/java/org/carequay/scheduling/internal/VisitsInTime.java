package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.AffectedVisits;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Finds the booked visits in time that is taken away. */
@ApplicationScoped
public class VisitsInTime {
    private static final String HIT =
            """
            select a.id, count(*) over () as all_of_them from appointment a
            where a.start_at > ?::timestamptz - interval '12 hours' and a.start_at < ? and a.end_at > ?
              and a.status in ('PENDING', 'BOOKED') and not a.held
              and (?::uuid is null or a.provider_id = ?) and (?::uuid is null or a.site_id = ?)
              and (?::uuid is null or exists (
                select from booking_claim b where b.clinic_id = a.clinic_id and b.appointment_id = a.id and b.holder_id = ?))
            order by a.start_at, a.id limit ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private AppointmentViews views;

    private record Hit(UUID id, long all) {}

    AffectedVisits in(AvailabilityChangeDetails time) {
        UUID provider = time.provider() == null ? null : time.provider().value();
        UUID resource = time.resource() == null ? null : time.resource().value();
        UUID site = time.kind() == AvailabilityKind.HOLIDAY && time.site() != null
                ? time.site().value()
                : null;
        List<Hit> hits = sql.list(
                HIT,
                row -> new Hit(Columns.uuid(row, "id"), row.getLong("all_of_them")),
                time.from(),
                time.to(),
                time.from(),
                provider,
                provider,
                site,
                site,
                resource,
                resource,
                AffectedVisits.SHOWN);
        List<AppointmentView> shown = views.all(hits.stream().map(Hit::id).toArray(UUID[]::new));
        return new AffectedVisits(hits.isEmpty() ? 0 : hits.get(0).all(), shown);
    }
}
