package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRecipient;
import org.carequay.billing.StatementRules;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.StatementRun;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.Numbered;

/**
 * Writes down who owes what as of a day: one numbered statement to each firm for each case, and one to each patient; and who got
 * none, and why.
 */
@Dependent
public class StatementFreezer {
    private static final String OWED =
            """
            select i.id, i.number, i.invoiced_on, i.billed, b.paid, t.balance, b.by_patient, i.case_id, c.case_no,
              c.firm_id, c.firm_name, c.attorney_name, i.patient_id, p.display_name, p.spoken_name,
              i.state = 'COLLECTIONS' as at_agency
            from (
              select l.invoice_id,
                coalesce(sum(l.debit - l.credit) filter (where l.account like '%RECEIVABLE'), 0) as balance,
                coalesce(sum(l.debit - l.credit) filter (where l.account = 'PATIENT_RECEIVABLE'), 0) as by_patient,
                coalesce(sum(l.debit - l.credit) filter (where l.account = 'UNAPPLIED_CASH'), 0) as paid
              from ledger_line l
              where l.clinic_id = bound_clinic() and l.booked_on <= ? and l.invoice_id is not null
              group by l.invoice_id) b
            join invoice i on i.clinic_id = bound_clinic() and i.id = b.invoice_id
            left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            cross join lateral (
              -- What an insurer owes is asked for by claims, and not of the patient.
              select case when i.case_id is null
                or c.firm_id is null and i.payer_class in ('INSURANCE', 'WORKERS_COMPENSATION')
                then b.by_patient else b.balance end as balance) t
            where t.balance <> 0
            order by coalesce(c.firm_name, ''), p.display_name, c.case_no, i.invoiced_on, i.number""";
    private static final String STATEMENT =
            """
            insert into statement (clinic_id, id, run_id, position, number, case_id, case_no, patient_id, patient_name,
              firm_id, recipient, attention, balance, language, note, line, city, state, postal_code)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINE =
            """
            insert into statement_line (clinic_id, id, statement_id, invoice_id, number, invoiced_on, billed, paid, balance)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SKIP =
            """
            insert into statement_skip (clinic_id, id, run_id, position, case_id, case_no, patient_id, patient_name, balance,
              reason, note)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private StatementMail mail;

    @Inject
    private StatementHolds holds;

    @Inject
    private StatementRules rules;

    @Inject
    private Counters counters;

    /** @param note the words of a hold; null otherwise */
    private record LeftOut(String reason, String note) {}

    StatementRun freeze(StatementOptions options, Actor by) {
        LocalDate asOf = options.asOf();
        Money minimum = options.minimum() == null ? rules.settings().minimum() : options.minimum();
        int number = Math.toIntExact(counters.next("statement-run"));
        List<OwedInvoice> owed = new ArrayList<>();
        List<OwedInvoice> atAgency = new ArrayList<>();
        sql.forEach(OWED, row -> (row.getBoolean("at_agency") ? atAgency : owed).add(owed(row)), asOf);
        StatementHolds.InForce held = holds.inForce(by.day());
        List<StatementDraft> sent = new ArrayList<>();
        Map<StatementDraft, LeftOut> left = new LinkedHashMap<>();
        for (StatementDraft draft : StatementDraft.of(owed)) {
            Optional<String> hold = held.reason(draft);
            if (hold.isPresent()) {
                left.put(draft, new LeftOut("HOLD", hold.get()));
            } else if (draft.balance().compareTo(minimum) < 0) {
                left.put(draft, new LeftOut("BELOW_MINIMUM", null));
            } else {
                sent.add(draft);
            }
        }
        StatementDraft.of(atAgency).forEach(draft -> left.put(draft, new LeftOut("COLLECTIONS", null)));
        Money total = Money.sum(sent.stream().map(StatementDraft::balance).toList());
        StatementRun run =
                new StatementRun(number, new StatementRun.Frozen(asOf, minimum, sent.size(), left.size(), total), by);
        em.persist(run);
        em.flush();
        write(run, sent);
        List<Object[]> skipped = new ArrayList<>();
        left.forEach((draft, why) -> skipped.add(skip(run, draft, skipped.size() + 1, why)));
        sql.batch(SKIP, skipped);
        return run;
    }

    private void write(StatementRun run, List<StatementDraft> drafts) {
        List<Object[]> statements = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        StatementMail.Book book = mail.book(drafts);
        String series = String.format("%s-%04d", counters.prefix(Numbered.STATEMENT), run.number());
        for (StatementDraft draft : drafts) {
            UUID id = Ids.next();
            String number = String.format("%s-%05d", series, statements.size() + 1);
            statements.add(statement(run, id, statements.size() + 1, number, draft, book.of(draft, run.asOf())));
            for (OwedInvoice one : draft.owed()) {
                lines.add(new Object[] {
                    Ids.next(),
                    id,
                    one.invoice(),
                    one.number(),
                    one.invoicedOn(),
                    one.billed().amount(),
                    one.paid().amount(),
                    one.balance().amount()
                });
            }
        }
        sql.batch(STATEMENT, statements);
        sql.batch(LINE, lines);
    }

    private static Object[] statement(
            StatementRun run,
            UUID id,
            int position,
            String number,
            StatementDraft draft,
            StatementMail.Envelope envelope) {
        OwedInvoice first = draft.first();
        OwedInvoice file = draft.ofOneCase();
        boolean toFirm = draft.recipient() == StatementRecipient.FIRM;
        return new Object[] {
            id,
            run.id(),
            position,
            number,
            file == null ? null : file.caseFile(),
            file == null ? null : file.caseNo(),
            first.patient(),
            first.patientName(),
            toFirm ? first.firm() : null,
            toFirm ? first.firmName() : first.spokenName(),
            toFirm ? first.attorneyName() : null,
            draft.balance().amount(),
            envelope.language(),
            envelope.note(),
            envelope.line(),
            envelope.city(),
            envelope.state(),
            envelope.postalCode()
        };
    }

    private static Object[] skip(StatementRun run, StatementDraft draft, int position, LeftOut why) {
        OwedInvoice first = draft.first();
        OwedInvoice file = draft.ofOneCase();
        return new Object[] {
            Ids.next(),
            run.id(),
            position,
            file == null ? null : file.caseFile(),
            file == null ? null : file.caseNo(),
            first.patient(),
            first.patientName(),
            draft.balance().amount(),
            why.reason(),
            why.note()
        };
    }

    private static OwedInvoice owed(ResultSet row) throws SQLException {
        return new OwedInvoice(
                Columns.uuid(row, "id"),
                row.getString("number"),
                Columns.day(row, "invoiced_on"),
                Columns.money(row, "billed"),
                Columns.money(row, "paid"),
                Columns.money(row, "balance"),
                Columns.money(row, "by_patient"),
                Columns.uuid(row, "case_id"),
                row.getString("case_no"),
                Columns.uuid(row, "firm_id"),
                row.getString("firm_name"),
                row.getString("attorney_name"),
                Columns.uuid(row, "patient_id"),
                row.getString("display_name"),
                row.getString("spoken_name"));
    }
}
