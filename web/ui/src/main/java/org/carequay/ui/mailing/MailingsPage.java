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
    private static final int SHOWN = 50;

    @Inject
    private Mailings mailings;

    @EJB
    private LetterRunJob job;

    @Inject
    private Notices notices;

    private transient PaperMessages.Waiting waiting;
    private transient List<PaperMessages.Waits> first;
    private transient List<MailingView> all;

    public void write() {
        notices.done(BUNDLE, job.start().isPresent() ? "started" : "nothing");
        refresh();
    }

    /** Looks again. */
    public void refresh() {
        waiting = null;
        first = null;
        all = null;
    }

    public PaperMessages.Waiting getWaiting() {
        if (waiting == null) {
            waiting = mailings.waiting();
        }
        return waiting;
    }

    /** To whom a letter is to go, the longest waiting first; the first of many. */
    public List<PaperMessages.Waits> getFirst() {
        if (first == null) {
            first = mailings.first(SHOWN);
        }
        return first;
    }

    /** How many more there are than are shown. */
    public long getMore() {
        return getWaiting().addressed()
                + getWaiting().unaddressed()
                - getFirst().size();
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
