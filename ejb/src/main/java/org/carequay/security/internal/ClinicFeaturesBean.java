package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.carequay.security.ClinicChoices;
import org.carequay.security.ClinicFeature;
import org.carequay.security.ClinicFeatures;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Numbered;

/** One row per clinic, made when it first chooses. */
@Stateless
@PermitAll
@Local(ClinicFeatures.class)
public class ClinicFeaturesBean implements ClinicFeatures {
    private static final String CURRENT =
            """
            select version, features_off, record_prefix, case_prefix, invoice_prefix, statement_prefix from clinic_choice
            where clinic_id = bound_clinic()""";
    private static final String ADD =
            """
            insert into clinic_choice (features_off, record_prefix, case_prefix, invoice_prefix, statement_prefix, clinic_id, id)
            values (?, ?, ?, ?, ?, bound_clinic(), ?) on conflict (clinic_id) do nothing""";
    private static final String CHANGE =
            """
            update clinic_choice set version = version + 1, features_off = ?, record_prefix = ?, case_prefix = ?, invoice_prefix = ?,
              statement_prefix = ?
            where clinic_id = bound_clinic() and version = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private StepUpService stepUp;

    @Override
    public Set<ClinicFeature> on() {
        Set<ClinicFeature> on = EnumSet.allOf(ClinicFeature.class);
        on.removeAll(choices().off());
        return on;
    }

    @Override
    public ClinicChoices choices() {
        return sql.first(CURRENT, ClinicFeaturesBean::choices)
                .orElse(new ClinicChoices(
                        0,
                        Set.of(),
                        Numbered.RECORD.preset(),
                        Numbered.CASE.preset(),
                        Numbered.INVOICE.preset(),
                        Numbered.STATEMENT.preset()));
    }

    @Override
    public ClinicChoices change(ClinicChoices choices, StepUp proof) {
        new InvalidInput.Check()
                .that(
                        "".equals(choices.recordPrefix()) || isPrefix(choices.recordPrefix()),
                        "recordPrefix",
                        "not-a-prefix")
                .that(isPrefix(choices.casePrefix()), "casePrefix", "not-a-prefix")
                .that(isPrefix(choices.invoicePrefix()), "invoicePrefix", "not-a-prefix")
                .that(isPrefix(choices.statementPrefix()), "statementPrefix", "not-a-prefix")
                .done();
        stepUp.check(proof);
        String[] off = choices.off().stream().map(ClinicFeature::name).sorted().toArray(String[]::new);
        int written = sql.update(
                choices.version() == 0 ? ADD : CHANGE,
                off,
                choices.recordPrefix(),
                choices.casePrefix(),
                choices.invoicePrefix(),
                choices.statementPrefix(),
                choices.version() == 0 ? Ids.next() : choices.version());
        if (written == 0) {
            throw new StaleVersion(choices.version(), choices().version());
        }
        return choices();
    }

    private static boolean isPrefix(String text) {
        return text != null && text.matches("[A-Z][A-Z0-9]{0,5}");
    }

    private static ClinicChoices choices(ResultSet row) throws SQLException {
        Set<ClinicFeature> off = EnumSet.noneOf(ClinicFeature.class);
        Arrays.stream((String[]) row.getArray("features_off").getArray())
                .map(ClinicFeature::valueOf)
                .forEach(off::add);
        return new ClinicChoices(
                row.getLong("version"),
                off,
                row.getString("record_prefix"),
                row.getString("case_prefix"),
                row.getString("invoice_prefix"),
                row.getString("statement_prefix"));
    }
}
