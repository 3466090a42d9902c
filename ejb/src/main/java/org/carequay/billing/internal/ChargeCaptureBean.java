package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.ChargeCapture;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.PayerClass;
import org.carequay.billing.model.PriceList;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.SignedCharges;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.shared.Page;
import org.carequay.tenancy.CurrentCaller;

/** Shows what waits to be billed. */
@Stateless
@PermitAll
@Local(ChargeCapture.class)
public class ChargeCaptureBean implements ChargeCapture {
    @Inject
    private ChargeQueue queue;

    @Inject
    private ChargePricing pricing;

    @Inject
    private CaseService cases;

    @Inject
    private EncounterService encounters;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Page<QueueRow> queue(Query query) {
        return queue.find(query, clock.today(caller.zone()));
    }

    @Override
    public Counts counts() {
        return queue.counts();
    }

    @Override
    public Review review(CaseId id, PayerClass asked) {
        CaseView caseFile = cases.forRule(id);
        audit.read("case_file", id.value(), caseFile.patient().value());
        PayerClass payer = asked == null ? BillableCase.payer(caseFile) : asked;
        List<SignedCharges> visits = encounters.unbilled(id);
        return new Review(
                id, caseFile.caseNo(), caseFile.patient(), caseFile.patientName(), payer, priced(visits, payer));
    }

    @Override
    public Review review(PatientId patient, PayerClass asked) {
        String name = queue.nameOf(patient);
        audit.read("patient", patient.value(), patient.value());
        List<SignedCharges> visits = encounters.unbilledWithoutCase(patient);
        PayerClass payer = asked == null ? queue.payer(patient, visits) : asked;
        return new Review(null, null, patient, name, payer, priced(visits, payer));
    }

    private List<Visit> priced(List<SignedCharges> visits, PayerClass payer) {
        PriceList prices = pricing.prices(visits.stream()
                .flatMap(visit -> visit.charges().stream())
                .map(NoteContent.Charge::code)
                .distinct()
                .toArray(String[]::new));
        return visits.stream().map(visit -> visit(visit, prices, payer)).toList();
    }

    private static Visit visit(SignedCharges visit, PriceList prices, PayerClass payer) {
        return new Visit(
                visit.encounter(),
                visit.dateOfService(),
                visit.providerName(),
                visit.diagnoses(),
                visit.charges().stream()
                        .map(charge -> charge(visit, charge, prices, payer))
                        .toList());
    }

    private static Charge charge(SignedCharges visit, NoteContent.Charge charge, PriceList prices, PayerClass payer) {
        Fee fee = prices.on(charge.code(), visit.dateOfService(), payer).orElse(null);
        return new Charge(
                charge.code(),
                fee == null ? null : fee.label(),
                charge.units(),
                charge.diagnosisPointers(),
                fee == null ? null : fee.amount());
    }
}
