package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.billing.StatementRecipient;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Who gets no statement. */
@Dependent
public class StatementHolds {
    private static final String IN_FORCE =
            """
            select coalesce(case_id, patient_id, firm_id) as about, reason from statement_hold
            where clinic_id = bound_clinic() and ended_at is null and (until is null or until >= ?)
            order by created_at, id""";

    @Inject
    private ClinicSql sql;

    /** The reasons of the holds of a day, by the id of the case, the patient or the firm. */
    record InForce(Map<UUID, String> reasons) {
        /**
         * Why that statement is not sent; empty when nothing speaks against it. A patient gets none while one of the cases that it is
         * about is on hold: what is held is not asked for beside the rest.
         */
        Optional<String> reason(StatementDraft draft) {
            Stream<UUID> about = draft.owed().stream()
                    .flatMap(one -> Stream.of(one.caseFile(), one.patient()))
                    .filter(Objects::nonNull);
            Stream<UUID> firm = draft.recipient() == StatementRecipient.FIRM
                    ? Stream.of(draft.first().firm())
                    : Stream.empty();
            return Stream.concat(about, firm)
                    .filter(reasons::containsKey)
                    .map(reasons::get)
                    .findFirst();
        }
    }

    InForce inForce(LocalDate day) {
        Map<UUID, String> reasons = new HashMap<>();
        sql.forEach(IN_FORCE, row -> reasons.put(Columns.uuid(row, "about"), row.getString("reason")), day);
        return new InForce(reasons);
    }
}
