package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistOfferView;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistQuery;
import org.carequay.scheduling.WaitlistStatus;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.scheduling.model.FairOrder;
import org.carequay.scheduling.model.WaitlistTurn;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** Reads the waitlist. Who waits is brought into the fair order in memory; so many do not wait in one clinic. */
@ApplicationScoped
public class WaitlistViews {
    private static final int MOST_WAITING = 1_000;
    private static final String VIEW =
            """
            select e.*, pc.display_name, pc.mrn, pc.phone, v.name as visit_type_name, w.providers, w.provider_names,
              t.sites, t.site_names, o.id as offer_id, o.held_until, o.made_at, a.start_at, a.end_at, a.provider_id,
              p.name as provider_name, a.site_id, s.name as site_name
            from waitlist_entry e
            join patient_card pc on pc.clinic_id = e.clinic_id and pc.patient_id = e.patient_id
            join visit_type v on v.clinic_id = e.clinic_id and v.id = e.visit_type_id
            left join lateral (
              select array_agg(x.provider_id order by y.name) as providers, string_agg(y.name, ', ' order by y.name) as provider_names
              from waitlist_provider x join provider y on y.clinic_id = x.clinic_id and y.id = x.provider_id
              where x.clinic_id = e.clinic_id and x.entry_id = e.id) w on true
            left join lateral (
              select array_agg(x.site_id order by y.name) as sites, string_agg(y.name, ', ' order by y.name) as site_names
              from waitlist_site x join site y on y.clinic_id = x.clinic_id and y.id = x.site_id
              where x.clinic_id = e.clinic_id and x.entry_id = e.id) t on true
            left join waitlist_offer o on o.clinic_id = e.clinic_id and o.entry_id = e.id and o.status = 'OPEN'
            left join appointment a on a.clinic_id = o.clinic_id and a.id = o.appointment_id
            left join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id
            left join site s on s.clinic_id = a.clinic_id and s.id = a.site_id
            """;
    private static final String FILTER =
            """
            where (e.closed_at is not null) = ? and (?::uuid is null or e.visit_type_id = ?)
              and (?::text is null or e.priority = ?) and (?::uuid is null or e.patient_id = ?)
              and (?::uuid is null or exists (
                  select from waitlist_provider x where x.clinic_id = e.clinic_id and x.entry_id = e.id and x.provider_id = ?)
                or not exists (select from waitlist_provider x where x.clinic_id = e.clinic_id and x.entry_id = e.id))
            """;
    private static final String GET = VIEW + "where e.id = ?";
    private static final String OPEN = VIEW + FILTER + "order by e.created_at limit ?";
    private static final String ENDED = VIEW + FILTER + "order by e.closed_at desc, e.id limit ? offset ?";
    private static final String COUNT =
            "select count(*) from (select 1 from waitlist_entry e " + FILTER + " limit ?) c";
    private static final String WAITING = VIEW
            + """
            where e.status = 'WAITING' and v.active and pc.merged_into is null and pc.deceased is null
              and (e.to_on is null or e.to_on >= ?)
              and not exists (
                select from waitlist_offer r where r.clinic_id = e.clinic_id and r.entry_id = e.id and r.status = 'EXPIRED'
                  and r.answered_at > ?)
            order by array_position(array['ASAP', 'URGENT', 'ROUTINE'], e.priority), e.created_at limit ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    WaitlistView get(UUID id) {
        return sql.first(GET, WaitlistViews::view, id).orElseThrow(() -> new NotFound("waitlist entry"));
    }

    Page<WaitlistView> find(WaitlistQuery query) {
        PageRequest page = query.page();
        if (query.ended()) {
            List<WaitlistView> items = sql.list(ENDED, WaitlistViews::view, filled(query, page.size(), page.offset()));
            long total = sql.first(COUNT, row -> row.getLong(1), filled(query, PageRequest.COUNT_LIMIT + 1))
                    .orElse(0L);
            return Page.of(items, page, total);
        }
        List<WaitlistView> all = inOrder(sql.list(OPEN, WaitlistViews::view, filled(query, MOST_WAITING)));
        return Page.of(all.stream().skip(page.offset()).limit(page.size()).toList(), page, all.size());
    }

    /** Whose turn it may be, the next first: who waits, lives, and is not left in peace after an unanswered offer. */
    List<WaitlistView> waiting(LocalDate today, Instant unansweredSince) {
        return inOrder(sql.list(WAITING, WaitlistViews::view, today, unansweredSince, MOST_WAITING));
    }

    private List<WaitlistView> inOrder(List<WaitlistView> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(WaitlistTurn::of, new FairOrder(caller.zone())))
                .toList();
    }

    private static Object[] filled(WaitlistQuery query, Object... more) {
        UUID type = query.visitType() == null ? null : query.visitType().value();
        UUID patient = query.patient() == null ? null : query.patient().value();
        UUID provider = query.provider() == null ? null : query.provider().value();
        Object[] filters = {
            query.ended(), type, type, query.priority(), query.priority(), patient, patient, provider, provider
        };
        Object[] all = Arrays.copyOf(filters, filters.length + more.length);
        System.arraycopy(more, 0, all, filters.length, more.length);
        return all;
    }

    private static WaitlistView view(ResultSet row) throws SQLException {
        return new WaitlistView(
                new WaitlistEntryId(Columns.uuid(row, "id")),
                row.getLong("version"),
                wish(row),
                row.getString("display_name"),
                row.getString("mrn"),
                row.getString("phone"),
                row.getString("visit_type_name"),
                row.getString("provider_names"),
                row.getString("site_names"),
                Columns.code(row, "status", WaitlistStatus.class),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                Columns.instant(row, "closed_at"),
                AppointmentId.of(Columns.uuid(row, "booked_id")),
                Columns.uuid(row, "offer_id") == null ? null : offer(row));
    }

    private static WaitlistWish wish(ResultSet row) throws SQLException {
        return new WaitlistWish(
                new PatientId(Columns.uuid(row, "patient_id")),
                CaseId.of(Columns.uuid(row, "case_id")),
                new VisitTypeId(Columns.uuid(row, "visit_type_id")),
                ids(row.getArray("providers"), ProviderId::new),
                ids(row.getArray("sites"), SiteId::new),
                new WaitlistTimes(
                        row.getString("days")
                                .chars()
                                .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                                .collect(Collectors.toSet()),
                        row.getObject("earliest", LocalTime.class),
                        row.getObject("latest_end", LocalTime.class),
                        Columns.day(row, "from_on"),
                        Columns.day(row, "to_on")),
                Columns.code(row, "priority", WaitlistPriority.class),
                row.getString("note"),
                AppointmentId.of(Columns.uuid(row, "replaces_id")));
    }

    private static WaitlistOfferView offer(ResultSet row) throws SQLException {
        return new WaitlistOfferView(
                new WaitlistOfferId(Columns.uuid(row, "offer_id")),
                new ProviderId(Columns.uuid(row, "provider_id")),
                row.getString("provider_name"),
                new SiteId(Columns.uuid(row, "site_id")),
                row.getString("site_name"),
                Columns.instant(row, "start_at"),
                Columns.instant(row, "end_at"),
                Columns.instant(row, "held_until"),
                Columns.instant(row, "made_at"));
    }

    private static <T> List<T> ids(Array ids, Function<UUID, T> as) throws SQLException {
        return ids == null
                ? List.of()
                : Arrays.stream((UUID[]) ids.getArray()).map(as).toList();
    }
}
