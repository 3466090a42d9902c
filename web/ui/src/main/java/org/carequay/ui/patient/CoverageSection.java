package org.carequay.ui.patient;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageId;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageService;
import org.carequay.patient.CoverageView;
import org.carequay.patient.EligibilityStatus;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** The coverages of a record: one at a time is added, changed, checked or made void where it stands. */
@Named
@ViewScoped
public class CoverageSection implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CoverageService coverages;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private CoverageForm form;
    private String editing;
    private long version;
    private EligibilityStatus status;
    private String note;
    private transient List<CoverageView> all;

    public List<CoverageView> all(String patient) {
        if (all == null) {
            all = coverages.of(PatientId.parse(patient));
        }
        return all;
    }

    /** Whether a coverage's last day has passed. */
    public boolean ended(CoverageView coverage) {
        return coverage.details().period() != null
                && coverage.details().period().end() != null
                && coverage.details().period().end().isBefore(dates.getToday());
    }

    public void begin() {
        close();
        form = new CoverageForm();
        form.setOrder(CoverageOrder.PRIMARY);
        form.setStart(new DayText(dates.getToday()).of(dates.getToday()));
    }

    public void edit(CoverageView coverage) {
        form = CircleMapper.fields(coverage, new DayText(dates.getToday()));
        editing = coverage.id().toString();
        version = coverage.version();
        status = coverage.eligibility() == null ? null : coverage.eligibility().status();
        note = coverage.eligibility() == null ? null : coverage.eligibility().note();
    }

    public void save(String patient) {
        PatientId of = PatientId.parse(patient);
        new DayText(dates.getToday())
                .check("coverage_subscriberBirthDate", form.getSubscriberBirthDate())
                .check("coverage_start", form.getStart())
                .check("coverage_end", form.getEnd())
                .refuse();
        CoverageDetails details = CircleMapper.details(form, dates.getToday());
        placed(() -> {
            if (editing == null) {
                coverages.add(of, details);
            } else {
                coverages.update(of, CoverageId.parse(editing), version, details);
            }
        });
        finish();
    }

    public void check(String patient) {
        placed(() -> coverages.checked(PatientId.parse(patient), CoverageId.parse(editing), version, status, note));
        finish();
    }

    public void makeVoid(String patient) {
        coverages.makeVoid(PatientId.parse(patient), CoverageId.parse(editing), version);
        finish();
    }

    public void close() {
        form = null;
        editing = null;
        status = null;
        note = null;
    }

    /** What was edited is saved: the list again. */
    public void finish() {
        close();
        all = null;
        notices.done("patientMsg", "view.saved");
    }

    private static void placed(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            throw new InvalidInput(
                    refused.code(),
                    refused.violations().stream()
                            .map(found ->
                                    new Violation("coverage_" + found.field().replace("period.", ""), found.code()))
                            .toList());
        }
    }

    /** Null while nothing is edited. */
    public CoverageForm getForm() {
        return form;
    }

    /** Id of what is edited; null for a new one. */
    public String getEditing() {
        return editing;
    }

    public EligibilityStatus getStatus() {
        return status;
    }

    public void setStatus(EligibilityStatus status) {
        this.status = status;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
