package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.PayerClass;
import org.carequay.billing.ReviewedVisit;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceLine;
import org.carequay.billing.model.InvoiceMoves;
import org.carequay.billing.model.PricePolicy;
import org.carequay.casefile.CaseView;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.SignedCharges;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.Numbered;

/** Makes an invoice of signed charges, at the prices of their days. */
@Dependent
public class InvoiceMaker {
    private static final String BILLED =
            """
            select count(*) from invoice_encounter
            where clinic_id = bound_clinic() and encounter_id = any (?) and not freed""";
    private static final String TAKE =
            """
            insert into invoice_encounter (clinic_id, id, invoice_id, encounter_id, review_reason)
            values (bound_clinic(), ?, ?, ?, ?)""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private EncounterService encounters;

    @Inject
    private BillableCase billable;

    @Inject
    private Counters counters;

    @Inject
    private ChargePricing pricing;

    @Inject
    private JpaBillingBook book;

    Invoice make(NewInvoice command, Actor by) {
        CaseView caseFile = command.caseFile() == null ? null : billable.check(command.caseFile());
        List<SignedCharges> visits =
                command.encounters().isEmpty() ? unbilled(command) : encounters.signedCharges(command.encounters());
        if (visits.stream().allMatch(visit -> visit.charges().isEmpty())) {
            throw new DomainRefusal("nothing-to-bill");
        }
        if (!visits.stream().allMatch(visit -> belongs(command, visit))) {
            throw new NotFound("encounter");
        }
        PayerClass payer = command.payer() == null ? payer(command, caseFile, visits) : command.payer();
        Map<EncounterId, ReviewedVisit> reviewed = reviewed(command, visits);
        String number = String.format("%s-%06d", counters.prefix(Numbered.INVOICE), counters.next("invoice"));
        notBilledYet(visits);
        List<InvoiceLine> lines = pricing.lines(visits, reviewed, payer);
        PricePolicy.check(book.limit(ApprovalLimits.Kind.WRITE_OFF, by), lines);
        Invoice invoice = new Invoice(
                number,
                caseFile == null ? null : caseFile.id().value(),
                (caseFile == null ? command.patient() : caseFile.patient()).value(),
                payer,
                by.day(),
                lines);
        new InvoiceMoves(book).open(invoice, by);
        lines.forEach(em::persist);
        em.flush();
        take(invoice, billed(visits, lines), reviewed);
        return invoice;
    }

    private List<SignedCharges> unbilled(NewInvoice command) {
        return command.caseFile() == null
                ? encounters.unbilledWithoutCase(command.patient())
                : encounters.unbilled(command.caseFile());
    }

    private static boolean belongs(NewInvoice command, SignedCharges visit) {
        return command.caseFile() == null
                ? visit.caseFile() == null && command.patient().equals(visit.patient())
                : command.caseFile().equals(visit.caseFile());
    }

    private PayerClass payer(NewInvoice command, CaseView caseFile, List<SignedCharges> visits) {
        return caseFile == null
                ? billable.payer(command.patient(), visits.get(0).dateOfService())
                : BillableCase.payer(caseFile);
    }

    /** What was reviewed, of these visits alone. */
    private static Map<EncounterId, ReviewedVisit> reviewed(NewInvoice command, List<SignedCharges> visits) {
        Map<EncounterId, ReviewedVisit> reviewed = new HashMap<>();
        command.reviewed().forEach(visit -> reviewed.put(visit.encounter(), visit));
        if (!visits.stream().map(SignedCharges::encounter).toList().containsAll(reviewed.keySet())) {
            throw new NotFound("encounter");
        }
        return reviewed;
    }

    /** After the number is taken nobody else makes an invoice until this transaction ends; a refusal gives it back. */
    private void notBilledYet(List<SignedCharges> visits) {
        UUID[] ids = visits.stream().map(visit -> visit.encounter().value()).toArray(UUID[]::new);
        long billed = sql.first(BILLED, row -> row.getLong(1), (Object) ids).orElse(0L);
        if (billed > 0) {
            throw new DomainRefusal("encounter-billed", Map.of("encounters", billed));
        }
    }

    /** The visits that a line was made of; one without charges goes on waiting for somebody to look at it. */
    static List<EncounterId> billed(List<SignedCharges> visits, List<InvoiceLine> lines) {
        Set<EncounterId> billed = lines.stream().map(InvoiceLine::encounter).collect(Collectors.toSet());
        return visits.stream()
                .map(SignedCharges::encounter)
                .filter(billed::contains)
                .toList();
    }

    private void take(Invoice invoice, List<EncounterId> ids, Map<EncounterId, ReviewedVisit> reviewed) {
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Object[] {Ids.next(), invoice.id(), id.value(), reason(reviewed.get(id))}));
        sql.batch(TAKE, rows);
        encounters.billed(ids, true);
    }

    private static String reason(ReviewedVisit visit) {
        return visit == null || visit.reason() == null || visit.reason().isBlank()
                ? null
                : visit.reason().strip();
    }
}
