package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceLine;
import org.carequay.billing.model.InvoiceMoves;
import org.carequay.billing.model.PriceList;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.SignedCharges;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;

/** Makes an invoice of signed charges, at the prices of their days. */
@Dependent
public class InvoiceMaker {
    private static final String BILLED =
            """
            select count(*) from invoice_encounter
            where clinic_id = bound_clinic() and encounter_id = any (?) and not freed""";
    private static final String TAKE =
            """
            insert into invoice_encounter (clinic_id, id, invoice_id, encounter_id)
            values (bound_clinic(), ?, ?, ?)""";
    private static final String FEES =
            """
            select code, label, amount, effective_from from fee
            where clinic_id = bound_clinic() and code = any (?) order by code, effective_from""";

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
    private JpaBillingBook book;

    Invoice make(NewInvoice command, Actor by) {
        UUID patient = billable.check(command.caseFile());
        List<SignedCharges> visits = command.encounters().isEmpty()
                ? encounters.unbilled(command.caseFile())
                : encounters.signedCharges(command.encounters());
        if (visits.stream().allMatch(visit -> visit.charges().isEmpty())) {
            throw new DomainRefusal("nothing-to-bill");
        }
        if (!visits.stream().allMatch(visit -> command.caseFile().equals(visit.caseFile()))) {
            throw new NotFound("encounter");
        }
        String number = String.format("INV-%06d", counters.next("invoice"));
        notBilledYet(visits);
        List<InvoiceLine> lines = lines(visits);
        Invoice invoice = new Invoice(number, command.caseFile().value(), patient, by.day(), lines);
        new InvoiceMoves(book).open(invoice, by);
        lines.forEach(em::persist);
        em.flush();
        take(invoice, visits);
        return invoice;
    }

    /** After the number is taken nobody else makes an invoice until this transaction ends. */
    private void notBilledYet(List<SignedCharges> visits) {
        UUID[] ids = visits.stream().map(visit -> visit.encounter().value()).toArray(UUID[]::new);
        long billed = sql.first(BILLED, row -> row.getLong(1), (Object) ids).orElse(0L);
        if (billed > 0) {
            throw new DomainRefusal("encounter-billed", Map.of("encounters", billed));
        }
    }

    private void take(Invoice invoice, List<SignedCharges> visits) {
        List<EncounterId> ids = visits.stream().map(SignedCharges::encounter).toList();
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Object[] {Ids.next(), invoice.id(), id.value()}));
        sql.batch(TAKE, rows);
        encounters.billed(ids, true);
    }

    private List<InvoiceLine> lines(List<SignedCharges> visits) {
        PriceList prices = prices(visits);
        List<InvoiceLine> lines = new ArrayList<>();
        TreeSet<String> withoutFee = new TreeSet<>();
        for (SignedCharges visit : visits) {
            for (NoteContent.Charge charge : visit.charges()) {
                Optional<Fee> fee = prices.on(charge.code(), visit.dateOfService());
                if (fee.isEmpty()) {
                    withoutFee.add(charge.code());
                } else {
                    lines.add(new InvoiceLine(
                            lines.size() + 1,
                            visit,
                            charge,
                            fee.get().label(),
                            fee.get().amount()));
                }
            }
        }
        if (!withoutFee.isEmpty()) {
            throw new DomainRefusal("no-fee", Map.of("codes", String.join(", ", withoutFee)));
        }
        return lines;
    }

    private PriceList prices(List<SignedCharges> visits) {
        String[] codes = visits.stream()
                .flatMap(visit -> visit.charges().stream())
                .map(NoteContent.Charge::code)
                .distinct()
                .toArray(String[]::new);
        return new PriceList(sql.list(FEES, FeeScheduleBean::fee, (Object) codes));
    }
}
