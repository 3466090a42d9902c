package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.model.ics.IcsEvent;
import org.carequay.shared.NotFound;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteView;

/** Reads visits as events of a calendar. */
@ApplicationScoped
public class FeedVisits {
    private static final int MOST = 5_000;
    private static final String VISITS =
            """
            select a.id, a.patient_id, a.site_id, a.start_at, a.end_at, a.status, v.name as visit_type_name, h.changes, h.changed_at, (
                select string_agg(x.name, ', ' order by x.name) from booking_claim b
                join resource x on x.clinic_id = b.clinic_id and x.id = b.holder_id
                where b.clinic_id = a.clinic_id and b.appointment_id = a.id and b.kind in ('ROOM', 'EQUIPMENT')) as rooms
            from appointment a
            join visit_type v on v.clinic_id = a.clinic_id and v.id = a.visit_type_id
            cross join lateral (
              select count(*) as changes, max(c.at) as changed_at from appointment_status_change c
              where c.clinic_id = a.clinic_id and c.appointment_id = a.id) h
            """;
    private static final String OF_PROVIDER = VISITS
            + """
            where a.provider_id = ? and a.start_at >= ? and a.start_at < ? and a.status not in ('PROPOSED', 'WAITLIST') and not a.held
            order by a.start_at, a.id limit ?""";
    private static final String ONE = VISITS + "where a.id = ? and not a.held";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    /** One visit as the calendar needs it. {@code rooms} null for none. */
    record Visit(
            UUID id,
            PatientId patient,
            UUID site,
            Instant start,
            Instant end,
            AppointmentStatus status,
            String visitType,
            String rooms,
            int changes,
            Instant changedAt) {
        IcsEvent event(String summary, String location, String description, URI page) {
            return new IcsEvent(
                    id.toString(),
                    Math.max(0, changes - 1),
                    changedAt,
                    start,
                    end,
                    state(),
                    summary,
                    location,
                    description,
                    page);
        }

        private IcsEvent.State state() {
            return switch (status) {
                case CANCELLED, NOSHOW, ENTERED_IN_ERROR -> IcsEvent.State.CANCELLED;
                case PROPOSED, PENDING, WAITLIST -> IcsEvent.State.TENTATIVE;
                default -> IcsEvent.State.CONFIRMED;
            };
        }
    }

    /** What that provider has in that time: kind of visit, site and room, and a link for who may sign in. */
    List<IcsEvent> ofProvider(UUID provider, TimeRange time, URI pages) {
        Map<UUID, String> sites = sites().stream()
                .collect(Collectors.toMap(
                        site -> site.id().value(),
                        site -> site.name() + ", " + site.address().oneLine()));
        return sql.list(OF_PROVIDER, FeedVisits::visit, provider, time.start(), time.end(), MOST).stream()
                .map(visit -> visit.event(
                        visit.visitType(),
                        visit.rooms() == null
                                ? sites.get(visit.site())
                                : visit.rooms() + ", " + sites.get(visit.site()),
                        null,
                        pages.resolve("app/schedule/visit.xhtml?id=" + visit.id())))
                .toList();
    }

    Visit one(AppointmentId id) {
        return sql.first(ONE, FeedVisits::visit, id.value()).orElseThrow(() -> new NotFound("appointment"));
    }

    SiteView site(UUID id) {
        return sites().stream()
                .filter(site -> site.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<SiteView> sites() {
        return clinics.current().sites();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                Columns.uuid(row, "id"),
                new PatientId(Columns.uuid(row, "patient_id")),
                Columns.uuid(row, "site_id"),
                Columns.instant(row, "start_at"),
                Columns.instant(row, "end_at"),
                Columns.code(row, "status", AppointmentStatus.class),
                row.getString("visit_type_name"),
                row.getString("rooms"),
                row.getInt("changes"),
                Columns.instant(row, "changed_at"));
    }
}
