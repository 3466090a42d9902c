package org.carequay.ui.billing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carequay.billing.ChargeCapture;
import org.carequay.billing.ReviewedVisit;
import org.carequay.encounter.EncounterId;

/** A signed visit while its charges are reviewed. */
public class ChargeVisitForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String encounter;
    private final LocalDate day;
    private final String provider;
    private final ArrayList<String> diagnoses = new ArrayList<>();
    private final ArrayList<ChargeLineForm> lines = new ArrayList<>();
    private boolean billed = true;
    private String reason;

    ChargeVisitForm(ChargeCapture.Visit visit) {
        this.encounter = visit.encounter().toString();
        this.day = visit.dateOfService();
        this.provider = visit.providerName();
        for (var diagnosis : visit.diagnoses()) {
            diagnoses.add((char) ('A' + diagnoses.size()) + " " + diagnosis.code() + " " + diagnosis.description());
        }
        visit.charges().forEach(charge -> lines.add(ChargeLineForm.of(charge)));
    }

    EncounterId id() {
        return EncounterId.parse(encounter);
    }

    ReviewedVisit review() {
        return new ReviewedVisit(
                id(), lines.stream().map(ChargeLineForm::charge).toList(), reason);
    }

    public String getEncounter() {
        return encounter;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getProvider() {
        return provider;
    }

    public List<String> getDiagnoses() {
        return diagnoses;
    }

    public List<ChargeLineForm> getLines() {
        return lines;
    }

    public boolean isBilled() {
        return billed;
    }

    public void setBilled(boolean billed) {
        this.billed = billed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
