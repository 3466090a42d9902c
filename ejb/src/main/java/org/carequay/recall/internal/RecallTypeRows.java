package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.casefile.CasePhase;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypeView;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps the kinds of recalls. */
@ApplicationScoped
public class RecallTypeRows {
    private static final String ALL = "select * from recall_type where clinic_id = bound_clinic() order by name";
    private static final String VISITS =
            "select type_id, visit_type_id, part from recall_type_visit where clinic_id = bound_clinic() order by visit_type_id";
    private static final String CODES =
            "select type_id, code from recall_type_code where clinic_id = bound_clinic() order by code";
    private static final String ADD =
            """
            insert into recall_type (name, active, basis, phases, months, days, visits, lead_days, overdue_days, ladder, clinic_id, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, bound_clinic(), ?)""";
    private static final String CHANGE =
            """
            update recall_type set version = version + 1, name = ?, active = ?, basis = ?, phases = ?, months = ?, days = ?, visits = ?,
              lead_days = ?, overdue_days = ?, ladder = ?
            where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String ADD_VISIT =
            """
            insert into recall_type_visit (clinic_id, id, type_id, visit_type_id, part) values (bound_clinic(), ?, ?, ?, ?)""";
    private static final String ADD_CODE =
            "insert into recall_type_code (clinic_id, id, type_id, code) values (bound_clinic(), ?, ?, ?)";

    @Inject
    private ClinicSql sql;

    List<RecallTypeView> all() {
        Map<UUID, List<VisitTypeId>> triggers = new HashMap<>();
        Map<UUID, List<VisitTypeId>> satisfiers = new HashMap<>();
        Map<UUID, List<String>> codes = new HashMap<>();
        sql.list(
                VISITS,
                row -> add(
                        "TRIGGERS".equals(row.getString("part")) ? triggers : satisfiers,
                        row,
                        new VisitTypeId(Columns.uuid(row, "visit_type_id"))));
        sql.list(CODES, row -> add(codes, row, row.getString("code")));
        return sql.list(ALL, row -> {
            UUID id = Columns.uuid(row, "id");
            return view(
                    row,
                    triggers.getOrDefault(id, List.of()),
                    codes.getOrDefault(id, List.of()),
                    satisfiers.getOrDefault(id, List.of()));
        });
    }

    private static <T> boolean add(Map<UUID, List<T>> to, ResultSet row, T value) throws SQLException {
        return to.computeIfAbsent(Columns.uuid(row, "type_id"), id -> new ArrayList<>())
                .add(value);
    }

    Optional<RecallTypeView> get(RecallTypeId id) {
        return all().stream().filter(type -> type.id().equals(id)).findFirst();
    }

    RecallTypeId add(RecallTypeDetails details) {
        UUID id = Ids.next();
        sql.update(ADD, values(details, id));
        lists(id, details);
        return new RecallTypeId(id);
    }

    /** @return whether it was as it was last seen */
    boolean change(RecallTypeId id, long version, RecallTypeDetails details) {
        boolean changed = sql.update(CHANGE, values(details, id.value(), version)) == 1;
        if (changed) {
            sql.update("delete from recall_type_visit where type_id = ?", id.value());
            sql.update("delete from recall_type_code where type_id = ?", id.value());
            lists(id.value(), details);
        }
        return changed;
    }

    private void lists(UUID id, RecallTypeDetails details) {
        sql.batch(
                ADD_VISIT,
                Stream.concat(
                                details.triggers().stream().map(type -> visit(id, type, "TRIGGERS")),
                                details.satisfiers().stream().map(type -> visit(id, type, "SATISFIES")))
                        .toList());
        sql.batch(
                ADD_CODE,
                details.codes().stream()
                        .map(code -> new Object[] {Ids.next(), id, code})
                        .toList());
    }

    private static Object[] visit(UUID id, VisitTypeId type, String part) {
        return new Object[] {Ids.next(), id, type.value(), part};
    }

    private static Object[] values(RecallTypeDetails details, Object... more) {
        return Stream.concat(
                        Stream.of(
                                details.name(),
                                details.active(),
                                details.basis(),
                                details.phases().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")),
                                details.interval().months(),
                                details.interval().days(),
                                details.interval().visits(),
                                details.leadDays(),
                                details.overdueDays(),
                                details.ladder().stream().map(String::valueOf).collect(Collectors.joining(","))),
                        Arrays.stream(more))
                .toArray();
    }

    private static RecallTypeView view(
            ResultSet row, List<VisitTypeId> triggers, List<String> codes, List<VisitTypeId> satisfiers)
            throws SQLException {
        int visits = row.getInt("visits");
        return new RecallTypeView(
                new RecallTypeId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new RecallTypeDetails(
                        row.getString("name"),
                        row.getBoolean("active"),
                        Columns.code(row, "basis", RecallBasis.class),
                        phases(row.getString("phases")),
                        triggers,
                        codes,
                        satisfiers,
                        new Interval(row.getInt("months"), row.getInt("days"), visits == 0 ? null : visits),
                        row.getInt("lead_days"),
                        row.getInt("overdue_days"),
                        parts(row.getString("ladder")).map(Integer::valueOf).toList()));
    }

    private static Set<CasePhase> phases(String text) {
        return parts(text)
                .map(CasePhase::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CasePhase.class)));
    }

    private static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(","));
    }
}
