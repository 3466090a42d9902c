package org.carequay.ui.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.casefile.LopView;
import org.carequay.portal.PatientPortal;

/** What a patient comes for: the next visit, a letter to sign, the balance. */
@Named
@RequestScoped
public class PatientHomePage {
    @Inject
    private PatientPortal portal;

    private PatientPortal.Home home;

    public PatientPortal.Home getHome() {
        if (home == null) {
            home = portal.home();
        }
        return home;
    }

    /** Letters that wait for the patient. */
    public List<LopView> getToSign() {
        return getHome().letters().stream()
                .filter(letter -> !letter.signedBy(LopView.Party.PATIENT))
                .toList();
    }

    /** Letters the patient has signed. */
    public List<LopView> getSigned() {
        return getHome().letters().stream()
                .filter(letter -> letter.signedBy(LopView.Party.PATIENT))
                .toList();
    }
}
