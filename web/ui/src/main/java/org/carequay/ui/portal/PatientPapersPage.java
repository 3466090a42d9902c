package org.carequay.ui.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.portal.PatientPapers;
import org.carequay.security.StepUpService;

/** Papers that wait for the patient in the portal; begun with the password once more. */
@Named
@RequestScoped
public class PatientPapersPage {
    @Inject
    private PatientPapers papers;

    @Inject
    private StepUpService stepUp;

    private List<ConsentStanding> waiting;
    private String password;

    public List<ConsentStanding> getWaiting() {
        if (waiting == null) {
            waiting = papers.waiting();
        }
        return waiting;
    }

    /** Leads to the papers. @throws org.carequay.shared.InvalidInput at {@code password} */
    public void begin() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String address = ((HttpServletRequest) external.getRequest()).getRemoteAddr();
        String path = papers.begin(stepUp.byPassword(password, address)).path();
        external.redirect(external.getRequestContextPath() + "/" + path);
    }

    /** Never goes back to the browser. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
