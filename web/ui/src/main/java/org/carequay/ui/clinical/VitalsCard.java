package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.clinical.ObservationId;
import org.carequay.clinical.ObservationView;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalsService;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Notices;

/** Vital signs of a visit: recorded in one row, corrected by a mark, and seen over the visits. */
@Named
@ViewScoped
public class VitalsCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private VitalsService vitals;

    @Inject
    private Notices notices;

    private VitalsForm form;
    private String wrong;
    private long version;
    private String reason;
    private VitalKind shown;
    private transient List<ObservationView> all;
    private transient Map<VitalKind, ObservationView> last;

    /** By kind, each with the oldest first. */
    public List<ObservationView> all(String encounter) {
        if (all == null) {
            keep(vitals.of(EncounterId.parse(encounter)));
        }
        return all;
    }

    private void keep(List<ObservationView> found) {
        all = found.stream()
                .sorted(Comparator.comparing(ObservationView::kind).thenComparing(ObservationView::takenAt))
                .toList();
    }

    /** The last value of that kind from another visit; null when there is none. */
    public ObservationView before(String patient, ObservationView now) {
        if (last == null) {
            last = new HashMap<>();
            vitals.last(PatientId.parse(patient)).forEach(one -> last.put(one.kind(), one));
        }
        ObservationView other = last.get(now.kind());
        return other == null || other.encounter().equals(now.encounter()) ? null : other;
    }

    /** The last value of each kind, for the record of the patient. */
    public List<ObservationView> lastOf(String patient) {
        if (all == null) {
            all = vitals.last(PatientId.parse(patient));
        }
        return all;
    }

    public void begin() {
        close();
        form = new VitalsForm();
    }

    public void save(String encounter) {
        CardFields.renamed(
                field -> form.fieldOf(field), () -> keep(vitals.record(EncounterId.parse(encounter), form.readings())));
        finish();
    }

    /** Asks why it was made in error. */
    public void mark(ObservationView observation) {
        close();
        wrong = observation.id().toString();
        version = observation.version();
    }

    public void markError(String encounter) {
        CardFields.at(
                "vital_",
                () -> keep(
                        vitals.markError(EncounterId.parse(encounter), ObservationId.parse(wrong), version, reason)));
        finish();
    }

    /** Shows how a kind went over the visits, or hides it again. */
    public void show(VitalKind kind) {
        shown = kind == shown ? null : kind;
    }

    /** The values of the kind that is shown. */
    public VitalTrend trend(String patient) {
        return shown == null ? null : new VitalTrend(vitals.trend(PatientId.parse(patient), shown));
    }

    public void close() {
        form = null;
        wrong = null;
        reason = null;
    }

    private void finish() {
        close();
        last = null;
        notices.done("clinicalMsg", "saved");
    }

    /** Null while nothing is written. */
    public VitalsForm getForm() {
        return form;
    }

    public String getWrong() {
        return wrong;
    }

    public boolean isIdle() {
        return form == null && wrong == null;
    }

    public VitalKind getShown() {
        return shown;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
