package org.carequay.ui.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.recall.RecallEvent;
import org.carequay.recall.RecallId;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallView;
import org.carequay.recall.Recalls;

/** One recall: where it stands, what happened, and what can be done about it. */
@Named
@ViewScoped
public class RecallPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Recalls recalls;

    @Inject
    private RecallNotices notices;

    private String id;
    private RecallView view;
    private RecallForm form = new RecallForm();
    private transient List<RecallEvent> history;

    /** @throws org.carequay.shared.NotFound when there is no such recall */
    public void open() {
        show(recalls.get(RecallId.parse(id)));
    }

    public void contacted() {
        show(recalls.contacted(view.id(), view.version(), form.contact()));
        notices.done("contacted");
    }

    public void changeDue() {
        show(recalls.changeDue(view.id(), view.version(), form.getDueOn()));
        notices.done("changed");
    }

    public void stop() {
        show(recalls.stop(view.id(), view.version(), form.getReason(), form.getStopNote()));
        notices.done("stopped");
    }

    public void resume() {
        show(recalls.resume(view.id(), view.version()));
        notices.done("resumed");
    }

    public void optOut(boolean out) {
        recalls.optOut(view.patient(), out);
        show(recalls.get(view.id()));
        notices.done(out ? "optOut.done" : "optIn.done");
    }

    private void show(RecallView now) {
        view = now;
        history = null;
        form = new RecallForm();
        form.setWriteOn(now.nextContactOn());
        form.setDueOn(now.dueOn());
    }

    /** Whether the patient is still to come and has no visit. */
    public boolean isOpen() {
        return view.state().live() && view.state() != RecallState.SCHEDULED;
    }

    public boolean isResumable() {
        return view.state() == RecallState.SUPPRESSED && view.reason().byPerson();
    }

    public boolean isOptedOut() {
        return recalls.optedOut(view.patient());
    }

    public List<RecallEvent> getHistory() {
        if (history == null) {
            history = recalls.history(view.id());
        }
        return history;
    }

    public RecallView getView() {
        return view;
    }

    public RecallForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
