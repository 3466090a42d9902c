package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.CalendarFeedService;

/** A visit as a file for the patient's calendar. */
@Named
@RequestScoped
public class InvitationPage {
    @Inject
    private CalendarFeedService calendars;

    private String id;

    /** @throws org.carequay.shared.NotFound when there is no such visit */
    public void send() throws IOException {
        byte[] text = calendars.invitation(AppointmentId.parse(id)).text().getBytes(StandardCharsets.UTF_8);
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType("text/calendar; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"visit.ics\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(text);
        context.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
