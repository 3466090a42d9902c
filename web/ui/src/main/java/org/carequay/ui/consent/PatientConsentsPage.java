package org.carequay.ui.consent;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.ConsentView;
import org.carequay.consent.Consents;
import org.carequay.consent.HandedOver;
import org.carequay.consent.IntakePackets;
import org.carequay.consent.NewPacket;
import org.carequay.consent.PacketId;
import org.carequay.consent.PacketView;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Notices;

/** What one patient is asked to agree to, and all they ever answered; packets are handed over or sent from here. */
@Named
@ViewScoped
public class PatientConsentsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "consentMsg";

    @Inject
    private Consents consents;

    @Inject
    private IntakePackets packets;

    @Inject
    private SignedInUser user;

    @Inject
    private Notices notices;

    private String id;
    private String visit;
    private String ending;
    private long version;
    private String reason;
    private transient List<ConsentStanding> standing;
    private transient List<ConsentView> all;
    private transient List<PacketView> handedOut;

    /** @throws org.carequay.shared.NotFound for the patient, or for a visit that is another's */
    public void open() {
        getAll();
        getStanding();
    }

    /** Gives this device to the patient: whoever is signed in here is signed out first. */
    public void handOver() throws IOException, ServletException {
        HandedOver made = packets.handOver(packet());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        user.signOut();
        external.redirect(external.getRequestContextPath() + "/" + made.path());
    }

    public void send() {
        packets.send(packet());
        notices.done(BUNDLE, "sent");
        refresh();
    }

    public void noted(PacketView packet) {
        packets.noted(PacketId.parse(packet.id().toString()));
        notices.done(BUNDLE, "noted");
        refresh();
    }

    /** Asks why that one ends. */
    public void ask(ConsentView consent) {
        ending = consent.id().toString();
        version = consent.version();
        reason = null;
    }

    /** Revokes what was signed; declines what waits. */
    public void end() {
        ConsentId consent = ConsentId.parse(ending);
        if (isRevoking()) {
            consents.revoke(consent, version, reason);
            notices.done(BUNDLE, "revoked");
        } else {
            consents.decline(consent, version, reason);
            notices.done(BUNDLE, "declined");
        }
        ending = null;
        refresh();
    }

    public boolean isRevoking() {
        return !getEnded().status().open();
    }

    /** The one that is to end. */
    public ConsentView getEnded() {
        return getAll().stream()
                .filter(consent -> consent.id().toString().equals(ending))
                .findFirst()
                .orElseThrow();
    }

    public boolean isEnding() {
        return ending != null;
    }

    private NewPacket packet() {
        return new NewPacket(PatientId.parse(id), visit == null ? null : AppointmentId.parse(visit));
    }

    private void refresh() {
        standing = null;
        all = null;
        handedOut = null;
    }

    public List<ConsentStanding> getStanding() {
        if (standing == null) {
            standing = visit == null
                    ? consents.standing(PatientId.parse(id))
                    : consents.standing(AppointmentId.parse(visit));
        }
        return standing;
    }

    /** Whether something is asked that is not answered. */
    public boolean isOpen() {
        return getStanding().stream().anyMatch(each -> !each.current());
    }

    public List<ConsentView> getAll() {
        if (all == null) {
            all = consents.ofPatient(PatientId.parse(id));
        }
        return all;
    }

    public List<PacketView> getPackets() {
        if (handedOut == null) {
            handedOut = packets.ofPatient(PatientId.parse(id));
        }
        return handedOut;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = visit == null || visit.isBlank() ? null : visit;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
