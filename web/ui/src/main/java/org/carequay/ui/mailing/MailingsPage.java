package org.carequay.ui.mailing;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.batch.mailing.LetterRunJob;
import org.carequay.mailing.MailingView;
import org.carequay.mailing.Mailings;
import org.carequay.messaging.PaperMessages;
import org.carequay.ui.shell.Notices;

/** Letters to patients who cannot be written to otherwise: what waits, and what was written. */
@Named
@ViewScoped
public class MailingsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "mailingMsg";

    @Inject
    private Mailings mailings;

    @EJB
    private LetterRunJob job;

    @Inject
    private Notices notices;

    private transient PaperMessages.Waiting waiting;
    private transient List<MailingView> all;

    public void write() {
        notices.done(BUNDLE, job.start().isPresent() ? "started" : "nothing");
        refresh();
    }

    /** Looks again. */
    public void refresh() {
        waiting = null;
        all = null;
    }

    public PaperMessages.Waiting getWaiting() {
        if (waiting == null) {
            waiting = mailings.waiting();
        }
        return waiting;
    }

    public List<MailingView> getAll() {
        if (all == null) {
            all = mailings.all();
        }
        return all;
    }

    public boolean isRunning() {
        return getAll().stream().anyMatch(MailingView::running);
    }
}
