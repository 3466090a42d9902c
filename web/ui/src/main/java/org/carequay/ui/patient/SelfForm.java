package org.carequay.ui.patient;

import java.io.Serializable;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.Race;

/** What a person says of themselves and what must be known about the record, as typed. */
public class SelfForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean unidentified;
    private String usualName;
    private String formerName;
    private String pronouns;
    private Race[] race = {};
    private Ethnicity ethnicity;
    private String deceased;
    private boolean confidential;

    public boolean isUnidentified() {
        return unidentified;
    }

    public void setUnidentified(boolean unidentified) {
        this.unidentified = unidentified;
    }

    public String getUsualName() {
        return usualName;
    }

    public void setUsualName(String usualName) {
        this.usualName = usualName;
    }

    public String getFormerName() {
        return formerName;
    }

    public void setFormerName(String formerName) {
        this.formerName = formerName;
    }

    public String getPronouns() {
        return pronouns;
    }

    public void setPronouns(String pronouns) {
        this.pronouns = pronouns;
    }

    public Race[] getRace() {
        return race.clone();
    }

    public void setRace(Race[] race) {
        this.race = race == null ? new Race[0] : race.clone();
    }

    public Ethnicity getEthnicity() {
        return ethnicity;
    }

    public void setEthnicity(Ethnicity ethnicity) {
        this.ethnicity = ethnicity;
    }

    public String getDeceased() {
        return deceased;
    }

    public void setDeceased(String deceased) {
        this.deceased = deceased;
    }

    public boolean isConfidential() {
        return confidential;
    }

    public void setConfidential(boolean confidential) {
        this.confidential = confidential;
    }
}
