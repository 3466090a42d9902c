package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.StatementRun;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.Counters;

/** Writes down who owes what as of a day: one numbered statement per case with an open balance, and its invoices. */
@Dependent
public class StatementFreezer {
    private static final String OWED =
            """
            select i.id, i.number, i.invoiced_on, i.billed, b.paid, b.balance, b.by_patient, i.case_id, c.case_no, c.firm_id,
              c.firm_name, c.attorney_name, i.patient_id, p.display_name, p.spoken_name
            from (
              select l.invoice_id,
                coalesce(sum(l.debit - l.credit) filter (where l.account like '%RECEIVABLE'), 0) as balance,
                coalesce(sum(l.debit - l.credit) filter (where l.account = 'PATIENT_RECEIVABLE'), 0) as by_patient,
                coalesce(sum(l.debit - l.credit) filter (where l.account = 'UNAPPLIED_CASH'), 0) as paid
              from ledger_line l
              where l.clinic_id = bound_clinic() and l.booked_on <= ? and l.invoice_id is not null
              group by l.invoice_id) b
            join invoice i on i.clinic_id = bound_clinic() and i.id = b.invoice_id
            join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            where b.balance <> 0
            order by coalesce(c.firm_name, ''), p.display_name, c.case_no, i.invoiced_on, i.number""";
    private static final String STATEMENT =
            """
            insert into statement (clinic_id, id, run_id, position, number, case_id, case_no, patient_id, patient_name,
              firm_id, recipient, attention, balance)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LINE =
            """
            insert into statement_line (clinic_id, id, statement_id, invoice_id, number, invoiced_on, billed, paid, balance)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private WholeTables tables;

    @Inject
    private Counters counters;

    private record Owed(
            UUID invoice,
            String number,
            LocalDate invoicedOn,
            Money billed,
            Money paid,
            Money balance,
            Money byPatient,
            UUID caseFile,
            String caseNo,
            UUID firm,
            String firmName,
            String attorneyName,
            UUID patient,
            String patientName,
            String spokenName) {}

    StatementRun freeze(LocalDate asOf, Actor by) {
        int number = Math.toIntExact(counters.next("statement-run"));
        Map<UUID, List<Owed>> cases = new LinkedHashMap<>();
        sql.forEach(
                OWED,
                row -> {
                    Owed owed = owed(row);
                    cases.computeIfAbsent(owed.caseFile(), any -> new ArrayList<>())
                            .add(owed);
                },
                asOf);
        cases.values().removeIf(owed -> !balance(owed).isPositive());
        Money total = balance(cases.values().stream().flatMap(List::stream).toList());
        StatementRun run = new StatementRun(number, asOf, cases.size(), total, by);
        em.persist(run);
        em.flush();
        write(run, cases.values());
        return run;
    }

    private void write(StatementRun run, Collection<List<Owed>> cases) {
        List<Object[]> statements = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (List<Owed> owed : cases) {
            UUID id = Ids.next();
            statements.add(statement(run, id, statements.size() + 1, owed));
            for (Owed one : owed) {
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

    /** To the firm while it still stands for something of the balance, otherwise to the patient. */
    private static Object[] statement(StatementRun run, UUID id, int position, List<Owed> owed) {
        Owed first = owed.get(0);
        boolean patientOwesAll = owed.stream().allMatch(one -> one.balance().equals(one.byPatient()));
        boolean toFirm = first.firm() != null && !patientOwesAll;
        return new Object[] {
            id,
            run.id(),
            position,
            String.format("ST-%04d-%05d", run.number(), position),
            first.caseFile(),
            first.caseNo(),
            first.patient(),
            first.patientName(),
            toFirm ? first.firm() : null,
            toFirm ? first.firmName() : first.spokenName(),
            toFirm ? first.attorneyName() : null,
            balance(owed).amount()
        };
    }

    private static Money balance(List<Owed> owed) {
        return Money.sum(owed.stream().map(Owed::balance).toList());
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
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
