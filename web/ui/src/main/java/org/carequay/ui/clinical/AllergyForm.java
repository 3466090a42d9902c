package org.carequay.ui.clinical;

import java.io.Serializable;
import org.carequay.clinical.AllergyCategory;
import org.carequay.clinical.AllergyDetails;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.Criticality;

/** An allergy while it is written. */
public class AllergyForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String substance;
    private AllergyCategory category = AllergyCategory.MEDICATION;
    private Criticality criticality = Criticality.UNABLE_TO_ASSESS;
    private String reaction;
    private ClinicalStatus status = ClinicalStatus.ACTIVE;

    static AllergyForm of(AllergyDetails details) {
        AllergyForm form = new AllergyForm();
        form.substance = details.substance();
        form.category = details.category();
        form.criticality = details.criticality();
        form.reaction = details.reaction();
        form.status = details.status();
        return form;
    }

    AllergyDetails details() {
        return new AllergyDetails(substance, category, criticality, reaction, status);
    }

    public String getSubstance() {
        return substance;
    }

    public void setSubstance(String substance) {
        this.substance = substance;
    }

    public AllergyCategory getCategory() {
        return category;
    }

    public void setCategory(AllergyCategory category) {
        this.category = category;
    }

    public Criticality getCriticality() {
        return criticality;
    }

    public void setCriticality(Criticality criticality) {
        this.criticality = criticality;
    }

    public String getReaction() {
        return reaction;
    }

    public void setReaction(String reaction) {
        this.reaction = reaction;
    }

    public ClinicalStatus getStatus() {
        return status;
    }

    public void setStatus(ClinicalStatus status) {
        this.status = status;
    }
}
