package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.billing.StatementRecipient;
import org.carequay.billing.StatementRules;
import org.carequay.billing.model.Actor;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps the rules of statement runs. */
@Stateless
@PermitAll
@Local(StatementRules.class)
public class StatementRulesBean implements StatementRules {
    private static final Money MOST = Money.of(100_000);
    private static final int OLDEST = 3650;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_REASON = 300;
    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final String SETTINGS =
            "select version, minimum from statement_setting where clinic_id = bound_clinic()";
    private static final String FIRST_SETTINGS =
            """
            insert into statement_setting (clinic_id, id, minimum) values (bound_clinic(), ?, ?)
            on conflict (clinic_id) do nothing""";
    private static final String CHANGE_SETTINGS =
            """
            update statement_setting set version = version + 1, minimum = ?
            where clinic_id = bound_clinic() and version = ?""";
    private static final String TEXTS =
            """
            select id, recipient, from_days, language, body from statement_text where clinic_id = bound_clinic()
            order by recipient, from_days, language""";
    private static final String PUT =
            """
            insert into statement_text (clinic_id, id, recipient, from_days, language, body)
            values (bound_clinic(), ?, ?, ?, ?, ?)
            on conflict (clinic_id, recipient, from_days, language) do update set body = excluded.body returning id""";
    private static final String REMOVE = "delete from statement_text where clinic_id = bound_clinic() and id = ?";
    private static final String HOLDS =
            """
            select h.id, h.case_id, h.patient_id, h.firm_id, coalesce(c.case_no, p.display_name, f.name) as about, h.reason,
              h.until, h.created_at, h.created_by
            from statement_hold h
            left join case_card c on c.clinic_id = h.clinic_id and c.case_id = h.case_id
            left join patient_card p on p.clinic_id = h.clinic_id and p.patient_id = h.patient_id
            left join firm_card f on f.clinic_id = h.clinic_id and f.firm_id = h.firm_id
            where h.clinic_id = bound_clinic() and h.ended_at is null and (h.until is null or h.until >= ?)
              and (?::uuid is null or h.id = ?)
            order by h.created_at desc, h.id""";
    private static final String HOLD =
            """
            insert into statement_hold (clinic_id, id, case_id, patient_id, firm_id, reason, until, created_at, created_by,
              created_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String KNOWN =
            """
            select 1 from (
              select case_id as id from case_card where clinic_id = bound_clinic() and case_id = ?
              union all select patient_id from patient_card where clinic_id = bound_clinic() and patient_id = ?
              union all select firm_id from firm_card where clinic_id = bound_clinic() and firm_id = ?) known""";
    private static final String RELEASE =
            """
            update statement_hold set ended_at = coalesce(ended_at, ?), ended_by = coalesce(ended_by, ?)
            where clinic_id = bound_clinic() and id = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Actors actors;

    @Override
    public Settings settings() {
        return sql.first(SETTINGS, row -> new Settings(row.getLong("version"), Columns.money(row, "minimum")))
                .orElse(new Settings(0, Money.ZERO));
    }

    @Override
    public Settings change(Settings to) {
        new InvalidInput.Check().required("minimum", to.minimum()).done();
        new InvalidInput.Check()
                .that(!to.minimum().isNegative() && to.minimum().compareTo(MOST) <= 0, "minimum", "out-of-range")
                .done();
        int changed = to.version() == 0
                ? sql.update(FIRST_SETTINGS, Ids.next(), to.minimum().amount())
                : sql.update(CHANGE_SETTINGS, to.minimum().amount(), to.version());
        Settings now = settings();
        if (changed == 0) {
            throw new StaleVersion(to.version(), now.version());
        }
        return now;
    }

    @Override
    public List<AgeText> texts() {
        return sql.list(TEXTS, StatementRulesBean::text);
    }

    @Override
    public AgeText put(AgeText text) {
        new InvalidInput.Check()
                .required("recipient", text.recipient())
                .required("text", text.text())
                .maxLength("text", text.text(), LONGEST_TEXT)
                .that(text.fromDays() >= 0 && text.fromDays() <= OLDEST, "fromDays", "out-of-range")
                .that(text.language() != null && LANGUAGES.contains(text.language()), "language", "unknown")
                .done();
        String body = text.text().strip();
        UUID id = sql.first(
                        PUT,
                        row -> Columns.uuid(row, "id"),
                        Ids.next(),
                        text.recipient(),
                        text.fromDays(),
                        text.language(),
                        body)
                .orElseThrow();
        return new AgeText(id, text.recipient(), text.fromDays(), text.language(), body);
    }

    @Override
    public void remove(UUID text) {
        if (sql.update(REMOVE, text) == 0) {
            throw new NotFound("statement text");
        }
    }

    @Override
    public List<Hold> holds() {
        return holds(null);
    }

    @Override
    public Hold hold(NewHold hold) {
        Actor by = actors.now();
        UUID file = hold.caseFile() == null ? null : hold.caseFile().value();
        UUID patient = hold.patient() == null ? null : hold.patient().value();
        UUID firm = hold.firm() == null ? null : hold.firm().value();
        LocalDate until = hold.until();
        new InvalidInput.Check()
                .that(
                        Stream.of(hold.caseFile(), hold.patient(), hold.firm())
                                        .filter(one -> one != null)
                                        .count()
                                == 1,
                        "about",
                        "one-of-three")
                .required("reason", hold.reason())
                .maxLength("reason", hold.reason(), LONGEST_REASON)
                .that(until == null || !until.isBefore(by.day()), "until", "in-past")
                .done();
        sql.first(KNOWN, row -> true, file, patient, firm).orElseThrow(() -> new NotFound("statement hold"));
        UUID id = Ids.next();
        sql.update(HOLD, id, file, patient, firm, hold.reason().strip(), until, by.at(), by.name(), by.account());
        return holds(id).get(0);
    }

    @Override
    public void release(UUID hold) {
        Actor by = actors.now();
        if (sql.update(RELEASE, by.at(), by.name(), hold) == 0) {
            throw new NotFound("statement hold");
        }
    }

    private List<Hold> holds(UUID only) {
        return sql.list(HOLDS, StatementRulesBean::hold, actors.now().day(), only, only);
    }

    private static AgeText text(ResultSet row) throws SQLException {
        return new AgeText(
                Columns.uuid(row, "id"),
                StatementRecipient.valueOf(row.getString("recipient")),
                row.getInt("from_days"),
                row.getString("language"),
                row.getString("body"));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "case_id"),
                Columns.uuid(row, "patient_id"),
                Columns.uuid(row, "firm_id"),
                row.getString("about"),
                row.getString("reason"),
                Columns.day(row, "until"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"));
    }
}
