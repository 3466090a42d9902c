package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.carequay.billing.ChargeCapture;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.PayerClass;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Notices;

/** The charges of signed visits of a case, or of a patient without one, before they are billed. Case or patient is in the address. */
@Named
@ViewScoped
public class ChargeReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ChargeCapture capture;

    @Inject
    private FeeSchedule fees;

    @Inject
    private InvoiceService invoices;

    @Inject
    private Notices notices;

    @Inject
    private ChargeProblems problems;

    private final String key = UUID.randomUUID().toString();
    private final ArrayList<ChargeVisitForm> visits = new ArrayList<>();
    private String caseFile;
    private String caseNo;
    private String patient;
    private PayerClass payer;
    private transient Map<String, FeeSchedule.Fee> prices;

    /** @throws org.carequay.shared.NotFound when there is no such case */
    public void open() {
        ChargeCapture.Review review = caseFile == null || caseFile.isEmpty()
                ? capture.review(PatientId.parse(patient), null)
                : capture.review(CaseId.parse(caseFile), null);
        caseNo = review.caseNo() == null ? review.patientName() : review.caseNo();
        patient = review.patient().toString();
        payer = review.payer();
        review.visits().forEach(visit -> visits.add(new ChargeVisitForm(visit)));
    }

    public void add(ChargeVisitForm visit) {
        visit.getLines().add(new ChargeLineForm());
    }

    public void remove(ChargeVisitForm visit, ChargeLineForm line) {
        visit.getLines().remove(line);
    }

    /** Looks the prices up again: for new codes, or another class of payer. */
    public void price() {
        for (ChargeVisitForm visit : visits) {
            Map<String, FeeSchedule.Fee> ofDay = new TreeMap<>();
            fees.on(visit.getDay(), payer).forEach(fee -> ofDay.put(fee.code(), fee));
            for (ChargeLineForm line : visit.getLines()) {
                FeeSchedule.Fee fee = ofDay.get(
                        line.charge().code() == null ? "" : line.charge().code());
                line.priced(fee == null ? null : fee.label(), fee == null ? null : fee.amount());
            }
        }
    }

    public String make() {
        List<ChargeVisitForm> billed =
                visits.stream().filter(ChargeVisitForm::isBilled).toList();
        new InvalidInput.Check().required("visits", billed).done();
        try {
            InvoiceView made = invoices.create(
                    new NewInvoice(
                            caseFile == null || caseFile.isEmpty() ? null : CaseId.parse(caseFile),
                            caseFile == null || caseFile.isEmpty() ? PatientId.parse(patient) : null,
                            billed.stream().map(ChargeVisitForm::id).toList(),
                            payer,
                            billed.stream().map(ChargeVisitForm::review).toList()),
                    key);
            notices.doneBeforeRedirect("billingMsg", "invoice.made", made.number());
            return "/app/billing/invoice.xhtml?faces-redirect=true&id=" + made.id();
        } catch (InvalidInput refused) {
            problems.show(refused, billed);
            return null;
        }
    }

    /** What the visits that are ticked come to. */
    public Money getTotal() {
        return Money.sum(visits.stream()
                .filter(ChargeVisitForm::isBilled)
                .flatMap(visit -> visit.getLines().stream())
                .map(ChargeLineForm::getAmount)
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    /** The codes that have a price today, to choose from. */
    public Iterable<FeeSchedule.Fee> getKnownCodes() {
        if (prices == null) {
            prices = new TreeMap<>();
            visits.forEach(visit -> fees.on(visit.getDay(), payer).forEach(fee -> prices.put(fee.code(), fee)));
        }
        return List.copyOf(prices.values());
    }

    public PayerClass[] getPayers() {
        return PayerClass.values();
    }

    public List<ChargeVisitForm> getVisits() {
        return visits;
    }

    public String getCaseNo() {
        return caseNo;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getPatient() {
        return patient;
    }

    public PayerClass getPayer() {
        return payer;
    }

    public void setPayer(PayerClass payer) {
        this.payer = payer;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }
}
