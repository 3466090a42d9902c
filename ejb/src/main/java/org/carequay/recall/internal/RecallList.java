package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.patient.PhoneNumber;
import org.carequay.recall.ContactWay;
import org.carequay.recall.RecallEvent;
import org.carequay.recall.RecallId;
import org.carequay.recall.RecallQuery;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallView;
import org.carequay.recall.RecallView.LastContact;
import org.carequay.recall.Recalls.Counts;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.Clock;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads recalls. */
@ApplicationScoped
public class RecallList {
    private static final String OPEN = "r.state in ('DUE', 'CONTACTED')";
    /**
     * Nobody writes to the patient any more, although the day has come or they were written to, or the last message could not be sent to
     * anybody; parameter: today.
     */
    private static final String CALL = OPEN
            + """
             and (r.next_contact_on is null and (r.due_on <= ? or r.rung > 0) or r.rung > 0 and not exists (
               select from message_card m where m.clinic_id = r.clinic_id and m.subject_id = r.id and m.rule = 'RECALL'
                 and m.occurrence = r.due_on || ' rung ' || r.rung and (m.state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED') or m.problem = 'on-paper')))""";

    private static final String WHERE =
            """
            from recall r where r.clinic_id = bound_clinic()
              and (?::text is null or r.state = any (string_to_array(?, ',')))
              and (?::uuid is null or r.type_id = ?)
              and (?::uuid is null or r.patient_id = ?)
              and (?::date is null or r.due_on < ?)
              and (not ?::boolean or\s"""
                    + CALL
                    + ") ";
    private static final String VIEW =
            """
            select r.*, t.name as type_name, pc.display_name, pc.mrn, pc.phone, cc.case_no, v.start_at as visit_start,
              %s as call, k.way, coalesce(k.outcome, k.message_state) as outcome, k.at as contact_at,
              (select s.visit_type_id from recall_type_visit s where s.clinic_id = r.clinic_id and s.type_id = r.type_id
                and s.part = 'SATISFIES' order by s.visit_type_id limit 1) as book
            from (%s) r
            join recall_type t on t.clinic_id = r.clinic_id and t.id = r.type_id
            join patient_card pc on pc.clinic_id = r.clinic_id and pc.patient_id = r.patient_id
            left join case_card cc on cc.clinic_id = r.clinic_id and cc.case_id = r.case_id
            left join visit_card v on v.clinic_id = r.clinic_id and v.appointment_id = r.visit_id
            left join lateral (
              select c.way, c.outcome, c.at, (select m.state from message_card m
                where m.clinic_id = c.clinic_id and m.subject_id = c.recall_id and m.rule = 'RECALL'
                  and m.occurrence = c.due_on || ' rung ' || c.rung order by m.queued_at desc, m.message_id desc limit 1) as message_state
              from recall_contact c where c.clinic_id = r.clinic_id and c.recall_id = r.id order by c.at desc, c.id desc limit 1) k on true
            order by r.due_on, r.id""";
    private static final String ROWS =
            VIEW.formatted(CALL, "select r.* " + WHERE + "order by r.due_on, r.id limit ? offset ?");
    private static final String ONE =
            VIEW.formatted(CALL, "select r.* from recall r where r.clinic_id = bound_clinic() and r.id = ?");
    private static final String COUNT =
            "select count(*) from (select 1 " + WHERE + "limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";
    private static final String OPEN_IDS = "select r.id " + WHERE + "for update of r skip locked";
    private static final String HISTORY =
            """
            select c.at, c.by_name, c.from_state, c.to_state, c.reason, case when c.due_before is not null or c.from_state is null
                then c.due_on end as due_on,
              null as way, null as outcome, null as problem, null::uuid as message_id, null as note, c.id
            from recall_change c where c.clinic_id = bound_clinic() and c.recall_id = ?
            union all
            select c.at, c.by_name, null, null, null, null, c.way, coalesce(c.outcome, m.state), m.problem, m.message_id, c.note, c.id
            from recall_contact c
            left join message_card m on m.clinic_id = c.clinic_id and m.subject_id = c.recall_id and m.rule = 'RECALL'
              and m.occurrence = c.due_on || ' rung ' || c.rung
            where c.clinic_id = bound_clinic() and c.recall_id = ?
            order by at desc, id""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    Page<RecallView> find(RecallQuery query) {
        List<Object> filter = filter(query);
        long total = count(query);
        filter.add(query.page().size());
        filter.add(query.page().offset());
        return Page.of(sql.list(ROWS, RecallList::view, shown(filter)), query.page(), total);
    }

    Optional<RecallView> get(RecallId id) {
        return sql.first(ONE, RecallList::view, today(), id.value());
    }

    /** Those that are like that and have no visit yet, whatever states were asked for. */
    List<UUID> open(RecallQuery query) {
        return sql.list(
                OPEN_IDS, row -> Columns.uuid(row, "id"), filter(query.open()).toArray());
    }

    List<RecallEvent> history(RecallId id) {
        return sql.list(HISTORY, RecallList::event, id.value(), id.value());
    }

    Counts counts() {
        return new Counts(
                count(open(false, false)), count(open(true, false)), count(open(false, true)), count(scheduled()));
    }

    private static RecallQuery open(boolean overdue, boolean call) {
        return new RecallQuery(
                Set.of(RecallState.DUE, RecallState.CONTACTED), null, null, overdue, call, null, PageRequest.first(1));
    }

    private static RecallQuery scheduled() {
        return new RecallQuery(Set.of(RecallState.SCHEDULED), null, null, false, false, null, PageRequest.first(1));
    }

    private long count(RecallQuery query) {
        return sql.first(COUNT, row -> row.getLong(1), filter(query).toArray()).orElse(0L);
    }

    private List<Object> filter(RecallQuery query) {
        List<Object> filter = new ArrayList<>();
        twice(
                filter,
                query.states().isEmpty()
                        ? null
                        : String.join(
                                ",", query.states().stream().map(Enum::name).toList()));
        twice(filter, query.type() == null ? null : query.type().value());
        twice(filter, query.patient() == null ? null : query.patient().value());
        twice(filter, dueBefore(query));
        filter.add(query.call());
        filter.add(today());
        return filter;
    }

    private LocalDate dueBefore(RecallQuery query) {
        LocalDate wished = query.dueTo() == null ? null : query.dueTo().plusDays(1);
        return query.overdue() && (wished == null || wished.isAfter(today())) ? today() : wished;
    }

    /** What is read of each recall asks for today before what narrows the list does. */
    private Object[] shown(List<Object> filter) {
        List<Object> all = new ArrayList<>(List.of(today()));
        all.addAll(filter);
        return all.toArray();
    }

    private LocalDate today() {
        return clock.today(caller.zone());
    }

    private static void twice(List<Object> filter, Object value) {
        filter.add(value);
        filter.add(value);
    }

    private static RecallView view(ResultSet row) throws SQLException {
        Instant contactAt = Columns.instant(row, "contact_at");
        String phone = row.getString("phone");
        UUID visit = Columns.uuid(row, "visit_id");
        UUID book = Columns.uuid(row, "book");
        UUID caseFile = Columns.uuid(row, "case_id");
        return new RecallView(
                new RecallId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new RecallTypeId(Columns.uuid(row, "type_id")),
                row.getString("type_name"),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("mrn"),
                PhoneNumber.parse(phone).map(PhoneNumber::shown).orElse(phone),
                caseFile == null ? null : new CaseId(caseFile),
                row.getString("case_no"),
                Columns.day(row, "due_on"),
                "PERSON".equals(row.getString("due_by")),
                Columns.code(row, "state", RecallState.class),
                Columns.code(row, "reason", RecallReason.class),
                row.getString("note"),
                row.getInt("contacts"),
                Columns.day(row, "next_contact_on"),
                contactAt == null
                        ? null
                        : new LastContact(
                                Columns.code(row, "way", ContactWay.class), row.getString("outcome"), contactAt),
                row.getBoolean("call"),
                visit == null ? null : new AppointmentId(visit),
                Columns.instant(row, "visit_start"),
                book == null ? null : new VisitTypeId(book));
    }

    private static RecallEvent event(ResultSet row) throws SQLException {
        LocalDate dueOn = Columns.day(row, "due_on");
        return new RecallEvent(
                Columns.instant(row, "at"),
                row.getString("by_name"),
                Columns.code(row, "from_state", RecallState.class),
                Columns.code(row, "to_state", RecallState.class),
                Columns.code(row, "reason", RecallReason.class),
                dueOn,
                Columns.code(row, "way", ContactWay.class),
                row.getString("outcome"),
                row.getString("problem"),
                Columns.uuid(row, "message_id"),
                row.getString("note"));
    }
}
