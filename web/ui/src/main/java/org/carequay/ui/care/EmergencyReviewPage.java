package org.carequay.ui.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditEventView;
import org.carequay.care.CareTeams;
import org.carequay.care.EmergencyAccess;
import org.carequay.care.EmergencyOutcome;
import org.carequay.care.EmergencyView;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Notices;

/** Emergency accesses that wait for their review, one of them with what was done under it, and who asks to see a patient. */
@Named
@ViewScoped
public class EmergencyReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "careMsg";

    @Inject
    private EmergencyAccess emergencies;

    @Inject
    private CareTeams teams;

    @Inject
    private SignedInUser user;

    @Inject
    private Clock clock;

    @Inject
    private Notices notices;

    private String id;
    private EmergencyOutcome outcome;
    private String outcomeNote;
    private transient EmergencyView view;
    private transient List<EmergencyView> all;
    private transient List<AuditEventView> events;
    private transient List<CareTeams.Request> requests;

    /** @throws org.carequay.shared.NotFound for an access the clinic does not have */
    public void open() {
        if (id != null) {
            getView();
        }
    }

    public String review() {
        emergencies.review(one(), outcome, outcomeNote);
        notices.doneBeforeRedirect(BUNDLE, "reviewed");
        return "/app/admin/emergency.xhtml?faces-redirect=true";
    }

    public String grant(UUID request) {
        return answer(request, true);
    }

    public String refuse(UUID request) {
        return answer(request, false);
    }

    private String answer(UUID request, boolean granted) {
        teams.answer(request, granted);
        notices.doneBeforeRedirect(BUNDLE, granted ? "granted" : "refused");
        return "/app/admin/emergency.xhtml?faces-redirect=true";
    }

    /** Whether it waits for longer than it may. */
    public boolean isOverdue(EmergencyView shown) {
        Instant now = clock.now();
        return shown.reviewedAt() == null && now.isAfter(shown.reviewDue());
    }

    public List<EmergencyView> getAll() {
        if (all == null) {
            all = emergencies.all();
        }
        return all;
    }

    public List<CareTeams.Request> getRequests() {
        if (requests == null) {
            requests = user.can("user.manage") ? teams.open() : List.of();
        }
        return requests;
    }

    public List<AuditEventView> getEvents() {
        if (events == null) {
            events = emergencies.events(one());
        }
        return events;
    }

    public EmergencyView getView() {
        if (view == null && id != null) {
            view = emergencies.get(one());
        }
        return view;
    }

    private UUID one() {
        return Ids.parse("emergency access", id);
    }

    public EmergencyOutcome[] getOutcomes() {
        return EmergencyOutcome.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public EmergencyOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(EmergencyOutcome outcome) {
        this.outcome = outcome;
    }

    public String getOutcomeNote() {
        return outcomeNote;
    }

    public void setOutcomeNote(String outcomeNote) {
        this.outcomeNote = outcomeNote;
    }
}
