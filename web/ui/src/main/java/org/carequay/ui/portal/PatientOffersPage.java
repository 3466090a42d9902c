package org.carequay.ui.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.portal.PatientOffers;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistView;
import org.carequay.ui.shell.Notices;

/** Times that are held for the patient, to be taken or not. */
@Named
@RequestScoped
public class PatientOffersPage {
    @Inject
    private PatientOffers offers;

    @Inject
    private Notices notices;

    private List<WaitlistView> open;

    public List<WaitlistView> getOpen() {
        if (open == null) {
            open = offers.open();
        }
        return open;
    }

    public String accept() {
        return answer(true, "portal.accepted");
    }

    public String decline() {
        return answer(false, "portal.declined");
    }

    private String answer(boolean accepted, String key) {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("offer");
        offers.answer(WaitlistOfferId.parse(asked), accepted);
        notices.doneBeforeRedirect("waitlistMsg", key);
        return "/portal/home.xhtml?faces-redirect=true";
    }
}
