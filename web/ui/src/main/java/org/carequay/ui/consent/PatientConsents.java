package org.carequay.ui.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.Consents;
import org.carequay.patient.PatientId;

/** What a patient is asked to agree to for the next visit; asks only when it is shown. */
@Named
@RequestScoped
public class PatientConsents {
    @Inject
    private Consents consents;

    private List<ConsentStanding> standing;

    public List<ConsentStanding> standing(String patient) {
        if (standing == null) {
            standing = consents.standing(PatientId.parse(patient));
        }
        return standing;
    }
}
