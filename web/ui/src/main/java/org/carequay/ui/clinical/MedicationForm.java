package org.carequay.ui.clinical;

import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.clinical.MedicationDetails;
import org.carequay.clinical.MedicationStatus;

/** A medication while it is written. */
public class MedicationForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String text;
    private String dose;
    private String route;
    private String frequency;
    private LocalDate from;
    private LocalDate to;
    private MedicationStatus status = MedicationStatus.ACTIVE;
    private String reason;

    static MedicationForm of(MedicationDetails details) {
        MedicationForm form = new MedicationForm();
        form.text = details.text();
        form.dose = details.dose();
        form.route = details.route();
        form.frequency = details.frequency();
        form.from = details.from();
        form.to = details.to();
        form.status = details.status();
        form.reason = details.reason();
        return form;
    }

    MedicationDetails details() {
        return new MedicationDetails(text, dose, route, frequency, from, to, status, reason);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDose() {
        return dose;
    }

    public void setDose(String dose) {
        this.dose = dose;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getFrequency() {
        return frequency;
    }

    public void setFrequency(String frequency) {
        this.frequency = frequency;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public MedicationStatus getStatus() {
        return status;
    }

    public void setStatus(MedicationStatus status) {
        this.status = status;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
