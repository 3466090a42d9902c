package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.RequirementDetails;
import org.carequay.consent.RequirementId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps what a clinic asks for. */
@ApplicationScoped
public class RequirementRows {
    private static final String ALL =
            """
            select id, version, code, occasion, months, blocking, position, active from consent_requirement
            where clinic_id = bound_clinic() order by not active, position, code, id""";
    private static final String VISITS =
            "select requirement_id, visit_type_id from consent_requirement_visit_type where clinic_id = bound_clinic()";
    private static final String ADD =
            """
            insert into consent_requirement (clinic_id, id, code, occasion, months, blocking, position, active)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            """
            update consent_requirement set version = version + 1, code = ?, occasion = ?, months = ?, blocking = ?, position = ?,
              active = ? where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String NO_VISITS =
            "delete from consent_requirement_visit_type where clinic_id = bound_clinic() and requirement_id = ?";
    private static final String VISIT =
            """
            insert into consent_requirement_visit_type (clinic_id, id, requirement_id, visit_type_id)
            values (bound_clinic(), ?, ?, ?)""";

    @Inject
    private ClinicSql sql;

    /** What a clinic asks for, as it is kept. */
    record Kept(RequirementId id, long version, RequirementDetails details) {}

    List<Kept> all() {
        Map<UUID, Set<VisitTypeId>> visits = new HashMap<>();
        sql.list(VISITS, row -> visits.computeIfAbsent(Columns.uuid(row, "requirement_id"), id -> new HashSet<>())
                .add(new VisitTypeId(Columns.uuid(row, "visit_type_id"))));
        return sql.list(
                ALL,
                row -> new Kept(
                        new RequirementId(Columns.uuid(row, "id")),
                        row.getLong("version"),
                        new RequirementDetails(
                                row.getString("code"),
                                Columns.code(row, "occasion", ConsentOccasion.class),
                                row.getObject("months", Integer.class),
                                visits.get(Columns.uuid(row, "id")),
                                row.getBoolean("blocking"),
                                row.getInt("position"),
                                row.getBoolean("active"))));
    }

    RequirementId add(RequirementDetails details) {
        UUID id = Ids.next();
        sql.update(
                ADD,
                id,
                details.code(),
                details.occasion(),
                details.months(),
                details.blocking(),
                details.position(),
                details.active());
        visits(id, details);
        return new RequirementId(id);
    }

    /** @return whether it was as it was last seen */
    boolean change(RequirementId id, long version, RequirementDetails details) {
        boolean changed = sql.update(
                        CHANGE,
                        details.code(),
                        details.occasion(),
                        details.months(),
                        details.blocking(),
                        details.position(),
                        details.active(),
                        id.value(),
                        version)
                == 1;
        if (changed) {
            sql.update(NO_VISITS, id.value());
            visits(id.value(), details);
        }
        return changed;
    }

    private void visits(UUID id, RequirementDetails details) {
        sql.batch(
                VISIT,
                details.visitTypes().stream()
                        .map(type -> new Object[] {Ids.next(), id, type.value()})
                        .toList());
    }
}
