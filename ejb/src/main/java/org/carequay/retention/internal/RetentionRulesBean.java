package org.carequay.retention.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.retention.RetentionKind;
import org.carequay.retention.RetentionRules;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps the clinic's rules; a kind without a row is kept for ever. */
@Stateless
@PermitAll
@Local(RetentionRules.class)
public class RetentionRulesBean implements RetentionRules {
    private static final int MOST_YEARS = 99;
    private static final int MOST_DAYS = 999;
    private static final String SET =
            """
            insert into retention_rule (clinic_id, id, kind, keep_for, of_age) values (bound_clinic(), ?, ?, ?, ?)
            on conflict (clinic_id, kind) do update set keep_for = excluded.keep_for, of_age = excluded.of_age""";

    @Inject
    private ClinicSql sql;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<Rule> all() {
        Map<RetentionKind, Rule> set = sql
                .list(
                        "select kind, keep_for, of_age from retention_rule where clinic_id = bound_clinic()",
                        row -> new Rule(
                                Columns.code(row, "kind", RetentionKind.class),
                                (Integer) row.getObject("keep_for"),
                                (Integer) row.getObject("of_age")))
                .stream()
                .collect(Collectors.toMap(Rule::kind, Function.identity()));
        return Arrays.stream(RetentionKind.values())
                .map(kind -> set.getOrDefault(kind, new Rule(kind, null, null)))
                .toList();
    }

    @Override
    public void change(List<Rule> rules, StepUp proof) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (Rule rule : rules) {
            check.required("kind", rule.kind());
            if (rule.kind() != null) {
                int most = rule.kind().isOfPatients() ? MOST_YEARS : MOST_DAYS;
                check.that(within(rule.keepFor(), 1, most), rule.kind().field(), "invalid")
                        .that(
                                rule.ofAge() == null
                                        || rule.kind().isOfPatients()
                                                && rule.keepFor() != null
                                                && within(rule.ofAge(), 0, MOST_YEARS),
                                rule.kind().field() + "OfAge",
                                "invalid");
            }
        }
        check.done();
        stepUp.check(proof);
        for (Rule rule : rules) {
            if (rule.keepFor() == null) {
                sql.update("delete from retention_rule where clinic_id = bound_clinic() and kind = ?", rule.kind());
            } else {
                sql.update(SET, Ids.next(), rule.kind(), rule.keepFor(), rule.ofAge());
            }
        }
    }

    private static boolean within(Integer value, int least, int most) {
        return value == null || value >= least && value <= most;
    }
}
