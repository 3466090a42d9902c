package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.PaymentPlans;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.Instalments;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.PaymentDesk;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestKeys;

/** Plans in the database; whether a part is paid is worked out from the payments since. */
@Stateless
@PermitAll
@Local(PaymentPlans.class)
public class PaymentPlansBean implements PaymentPlans {
    private static final String ADD =
            """
            insert into payment_plan (clinic_id, id, invoice_id, total, made_on, made_at, account_id, by_name)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, invoice_id) where state = 'ACTIVE' do nothing""";
    private static final String ADD_DUE =
            """
            insert into payment_plan_due (clinic_id, id, plan_id, position, due_on, amount)
            values (bound_clinic(), ?, ?, ?, ?, ?)""";
    private static final String CANCEL =
            """
            update payment_plan set state = 'CANCELLED', reason = ?, version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'ACTIVE'""";
    private static final String PAID =
            """
            (select coalesce(sum(s.amount), 0) from patient_payment_part s
              join patient_payment y on y.clinic_id = s.clinic_id and y.id = s.payment_id
              where s.clinic_id = p.clinic_id and s.invoice_id = p.invoice_id and y.received_at >= p.made_at
                and not y.reversed)""";
    /** Nothing is to be paid any more, whoever paid. */
    private static final String SETTLED =
            """
            i.state in ('PAID', 'WRITTEN_OFF', 'VOID')
             and (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l where l.clinic_id = i.clinic_id and l.invoice_id = i.id
               and l.account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')) = 0""";
    /** A plan that was paid, or whose invoice somebody else has paid, makes room for the next one. */
    private static final String FINISH =
            """
            update payment_plan p set state = 'FINISHED', version = version + 1
            where p.clinic_id = bound_clinic() and p.invoice_id = ? and p.state = 'ACTIVE' and (exists (
                select from invoice i where i.clinic_id = p.clinic_id and i.id = p.invoice_id and\s"""
                    + SETTLED + ") or p.total <= " + PAID + ")";

    private static final String SEEN =
            "select p.id, p.version, p.invoice_id, i.number, c.display_name, p.total, p.by_name, p.made_on, case when "
                    + SETTLED + " then p.total else " + PAID
                    + """
             end as paid
            from payment_plan p
            join invoice i on i.clinic_id = p.clinic_id and i.id = p.invoice_id
            join patient_card c on c.clinic_id = i.clinic_id and c.patient_id = i.patient_id
            where p.clinic_id = bound_clinic() and p.state = 'ACTIVE'""";
    private static final String OF = SEEN + " and i.patient_id = ? order by p.id";
    private static final String ONE = SEEN + " and p.id = ?";
    private static final String DUES =
            "select due_on, amount from payment_plan_due where clinic_id = bound_clinic() and plan_id = ? order by position";

    @Inject
    private ClinicSql sql;

    @Inject
    private RequestKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private JpaBillingBook book;

    @Override
    public Plan make(NewPlan command, String idempotencyKey) {
        Actor by = actors.now();
        check(command, by);
        Optional<UUID> made = keys.claim(idempotencyKey, "payment-plan.make", command.toString());
        if (made.isPresent()) {
            return get(made.get(), by);
        }
        book.lock(command.invoice(), List.of());
        Invoice invoice = book.invoice(command.invoice());
        Money owed = PaymentDesk.owed(invoice.state(), book.standing(invoice));
        if (!owed.isPositive()) {
            throw new DomainRefusal("nothing-owed");
        }
        Instalments instalments = Instalments.of(owed, command.parts(), command.first(), command.every());
        sql.update(FINISH, invoice.id());
        UUID id = Ids.next();
        if (sql.update(ADD, id, invoice.id(), owed.amount(), by.day(), by.at(), by.account(), by.name()) == 0) {
            throw new DomainRefusal("plan-exists", Map.of("number", invoice.number()));
        }
        sql.batch(ADD_DUE, rows(id, instalments));
        keys.complete(idempotencyKey, id);
        return get(id, by);
    }

    private static void check(NewPlan command, Actor by) {
        new InvalidInput.Check()
                .required("invoice", command.invoice())
                .required("first", command.first())
                .required("every", command.every())
                .done("missing-fields");
        new InvalidInput.Check()
                .that(!command.first().isBefore(by.day()), "first", "before-start")
                .done();
    }

    private static List<Object[]> rows(UUID plan, Instalments instalments) {
        List<Object[]> rows = new ArrayList<>();
        for (Instalments.Part part : instalments.parts()) {
            rows.add(new Object[] {
                Ids.next(), plan, rows.size() + 1, part.on(), part.amount().amount()
            });
        }
        return rows;
    }

    @Override
    public void cancel(UUID plan, long version, String reason) {
        new InvalidInput.Check()
                .required("reason", reason)
                .maxLength("reason", reason, 300)
                .done();
        get(plan, actors.now());
        if (sql.update(CANCEL, reason.strip(), plan, version) == 0) {
            throw new DomainRefusal("stale");
        }
    }

    @Override
    public List<Plan> of(PatientId patient) {
        LocalDate today = actors.now().day();
        return sql.list(OF, PaymentPlansBean::head, patient.value()).stream()
                .map(plan -> withDues(plan, today))
                .toList();
    }

    private Plan get(UUID id, Actor by) {
        return withDues(
                sql.first(ONE, PaymentPlansBean::head, id).orElseThrow(() -> new NotFound("payment plan")), by.day());
    }

    private Plan withDues(Plan plan, LocalDate today) {
        Instalments instalments = new Instalments(sql.list(
                DUES,
                row -> new Instalments.Part(Columns.day(row, "due_on"), Columns.money(row, "amount")),
                plan.id()));
        return new Plan(
                plan.id(),
                plan.version(),
                plan.invoice(),
                plan.number(),
                plan.patientName(),
                plan.total(),
                plan.paid(),
                plan.by(),
                plan.madeOn(),
                instalments.asPaid(plan.paid(), today));
    }

    private static Plan head(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Plan(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                InvoiceId.of(Columns.uuid(row, "invoice_id")),
                row.getString("number"),
                row.getString("display_name"),
                Columns.money(row, "total"),
                Columns.money(row, "paid"),
                row.getString("by_name"),
                Columns.day(row, "made_on"),
                List.of());
    }
}
