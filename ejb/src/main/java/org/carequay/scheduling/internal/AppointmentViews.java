package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.Confirmation;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteId;

/** Reads visits for lists and pages. */
@ApplicationScoped
public class AppointmentViews {
    private static final String VIEW =
            """
            select a.*, pc.display_name, pc.mrn, v.name as visit_type_name, v.colour, p.name as provider_name,
              s.name as site_name, r.ids, r.names
            from appointment a
            join patient_card pc on pc.clinic_id = a.clinic_id and pc.patient_id = a.patient_id
            join visit_type v on v.clinic_id = a.clinic_id and v.id = a.visit_type_id
            join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
            join site s on s.clinic_id = a.clinic_id and s.id = a.site_id
            left join lateral (
              select array_agg(x.id order by x.name) as ids, string_agg(x.name, ', ' order by x.name) as names
              from booking_claim b join resource x on x.clinic_id = b.clinic_id and x.id = b.holder_id
              where b.clinic_id = a.clinic_id and b.appointment_id = a.id and b.kind in ('ROOM', 'EQUIPMENT')) r on true
            """;
    private static final String FILTER =
            """
            where a.start_at >= coalesce(?::timestamptz, '-infinity') and a.start_at < coalesce(?::timestamptz, 'infinity')
              and (?::uuid is null or a.provider_id = ?) and (?::uuid is null or a.site_id = ?)
              and (?::uuid is null or a.patient_id = ?) and (?::uuid is null or a.case_id = ?)
              and (?::text is null or a.status = ?) and not a.held
            """;
    private static final String GET = VIEW + "where a.id = ? and not a.held";
    private static final String THESE = VIEW + "where a.id = any (?) order by a.start_at, a.id";
    private static final String LIST = VIEW + FILTER + "order by a.start_at, a.id limit ? offset ?";
    private static final String LATEST_FIRST = VIEW + FILTER + "order by a.start_at desc, a.id limit ? offset ?";
    private static final String COUNT = "select count(*) from (select 1 from appointment a " + FILTER + " limit ?) c";

    @Inject
    private ClinicSql sql;

    AppointmentView get(AppointmentId id) {
        return sql.first(GET, AppointmentViews::view, id.value()).orElseThrow(() -> new NotFound("appointment"));
    }

    /** Those visits, earliest first. */
    List<AppointmentView> all(UUID[] ids) {
        return ids.length == 0 ? List.of() : sql.list(THESE, AppointmentViews::view, (Object) ids);
    }

    Page<AppointmentView> find(AppointmentQuery query) {
        PageRequest page = query.page();
        String list = "-start".equals(page.sort()) ? LATEST_FIRST : LIST;
        List<AppointmentView> items = sql.list(list, AppointmentViews::view, filled(query, page.size(), page.offset()));
        long total = sql.first(COUNT, row -> row.getLong(1), filled(query, PageRequest.COUNT_LIMIT + 1))
                .orElse(0L);
        return Page.of(items, page, total);
    }

    private static Object[] filled(AppointmentQuery query, Object... more) {
        UUID provider = query.provider() == null ? null : query.provider().value();
        UUID site = query.site() == null ? null : query.site().value();
        UUID patient = query.patient() == null ? null : query.patient().value();
        UUID caseFile = query.caseFile() == null ? null : query.caseFile().value();
        Object[] filters = {
            query.from(),
            query.to(),
            provider,
            provider,
            site,
            site,
            patient,
            patient,
            caseFile,
            caseFile,
            query.status(),
            query.status()
        };
        Object[] all = Arrays.copyOf(filters, filters.length + more.length);
        System.arraycopy(more, 0, all, filters.length, more.length);
        return all;
    }

    private static AppointmentView view(ResultSet row) throws SQLException {
        return new AppointmentView(
                new AppointmentId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("mrn"),
                CaseId.of(Columns.uuid(row, "case_id")),
                new VisitTypeId(Columns.uuid(row, "visit_type_id")),
                row.getString("visit_type_name"),
                row.getString("colour"),
                new ProviderId(Columns.uuid(row, "provider_id")),
                row.getString("provider_name"),
                new SiteId(Columns.uuid(row, "site_id")),
                row.getString("site_name"),
                Columns.instant(row, "start_at"),
                Columns.instant(row, "end_at"),
                Columns.code(row, "status", AppointmentStatus.class),
                Columns.code(row, "confirmation", Confirmation.class),
                resources(row.getArray("ids")),
                row.getString("names"),
                Columns.instant(row, "arrived_at"),
                Columns.instant(row, "checked_in_at"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"),
                row.getString("note"));
    }

    private static List<ResourceId> resources(Array ids) throws SQLException {
        return ids == null
                ? List.of()
                : Arrays.stream((UUID[]) ids.getArray()).map(ResourceId::new).toList();
    }
}
