package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.MovePermission;
import org.carequay.billing.NextStep;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.ApprovalAuthority;
import org.carequay.billing.model.Cheque;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceLine;
import org.carequay.billing.model.InvoiceMove;
import org.carequay.billing.model.InvoiceMoves;
import org.carequay.billing.model.InvoiceOffer;
import org.carequay.billing.model.WhatIsMissing;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Shows one invoice with all that belongs to it. */
@Dependent
public class InvoiceReader {
    private static final String CARD =
            """
            select i.paid, i.balance, (select coalesce(sum(l.credit - l.debit), 0) from ledger_line l
                where l.clinic_id = i.clinic_id and l.invoice_id = i.invoice_id and l.account = 'REFUND_DUE') as refund_due,
              exists (select from document_card d where d.clinic_id = i.clinic_id and d.case_id = i.case_id
                and d.kind in ('REDUCTION_LETTER', 'UPLOAD')) as letter,
              c.case_no, c.firm_name, c.attorney_name, p.display_name
            from invoice_card i
            left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            where i.clinic_id = bound_clinic() and i.invoice_id = ?""";
    private static final String CHEQUES =
            "select cheque_id from invoice_cheque where clinic_id = bound_clinic() and invoice_id = ? order by id";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Actors actors;

    @Inject
    private JpaBillingBook book;

    private record Card(
            Money paid,
            Money balance,
            Money refundDue,
            boolean letter,
            String caseNo,
            String firm,
            String attorney,
            String patient) {}

    InvoiceView view(InvoiceId id) {
        em.flush();
        Invoice invoice =
                Optional.ofNullable(em.find(Invoice.class, id.value())).orElseThrow(() -> new NotFound("invoice"));
        Card card = card(id);
        List<InvoiceView.Offer> offers =
                of(id, InvoiceOffer.class, "select x from InvoiceOffer x where x.invoiceId = :id order by x.id")
                        .stream()
                        .map(InvoiceOffer::view)
                        .toList();
        return new InvoiceView(
                id,
                invoice.version(),
                invoice.number(),
                CaseId.of(invoice.caseId()),
                card.caseNo(),
                PatientId.of(invoice.patientId()),
                card.patient(),
                card.firm(),
                card.attorney(),
                invoice.state(),
                invoice.billed(),
                invoice.agreed(),
                card.paid(),
                card.balance(),
                invoice.invoicedOn(),
                invoice.sentTo(),
                invoice.sentOn(),
                invoice.expectedOn(),
                DocumentId.of(invoice.documentId()),
                of(id, InvoiceLine.class, "select x from InvoiceLine x where x.invoiceId = :id order by x.position")
                        .stream()
                        .map(InvoiceLine::view)
                        .toList(),
                offers,
                cheques(id),
                of(id, InvoiceMove.class, "select x from InvoiceMove x where x.invoiceId = :id order by x.position")
                        .stream()
                        .map(InvoiceMove::view)
                        .toList(),
                allowed(invoice),
                invoice.payer(),
                missing(invoice, offers, card),
                card.refundDue());
    }

    private NextStep missing(Invoice invoice, List<InvoiceView.Offer> offers, Card card) {
        if (!invoice.state().open()) {
            return card.balance().isPositive()
                    ? new NextStep(
                            InvoiceState.PATIENT_RESPONSIBLE, List.of(new NextStep.Gap(NextStep.Kind.LEFT_OPEN, null)))
                    : null;
        }
        Actor viewer = actors.now();
        ApprovalAuthority.Limit limit = book.limit(ApprovalLimits.Kind.REDUCTION, viewer)
                .orElseGet(() -> ApprovalAuthority.standard(viewer.role()));
        return WhatIsMissing.of(invoice, offers, card.letter(), limit, viewer);
    }

    private Card card(InvoiceId id) {
        return sql.first(
                        CARD,
                        row -> new Card(
                                Columns.money(row, "paid"),
                                Columns.money(row, "balance"),
                                Columns.money(row, "refund_due"),
                                row.getBoolean("letter"),
                                row.getString("case_no"),
                                row.getString("firm_name"),
                                row.getString("attorney_name"),
                                row.getString("display_name")),
                        id.value())
                .orElseThrow(() -> new NotFound("invoice"));
    }

    private List<InvoiceView.Cheque> cheques(InvoiceId id) {
        return sql.list(CHEQUES, row -> Columns.uuid(row, "cheque_id"), id.value()).stream()
                .map(cheque -> em.find(Cheque.class, cheque).view())
                .toList();
    }

    private <T> List<T> of(InvoiceId id, Class<T> type, String query) {
        return em.createQuery(query, type).setParameter("id", id.value()).getResultList();
    }

    /** The moves it knows now and the caller holds the key for. */
    private Set<InvoiceState> allowed(Invoice invoice) {
        Caller who = caller.get();
        return new InvoiceMoves(book)
                .next(invoice).stream()
                        .filter(to ->
                                who.may(MovePermission.of(invoice.state(), to).key()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(InvoiceState.class)));
    }
}
