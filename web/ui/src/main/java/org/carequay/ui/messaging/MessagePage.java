package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.MessageView;
import org.carequay.messaging.ReplyView;
import org.carequay.ui.shell.Notices;

/** One message as it was sent, and what can still be done about it. */
@Named
@ViewScoped
public class MessagePage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Set<String> OF_THE_RECORD = Set.of("no-consent", "no-address");

    @Inject
    private MessageLog log;

    @Inject
    private Notices notices;

    private String id;
    private MessageView view;
    private transient List<ReplyView> replies;

    /** @throws org.carequay.shared.NotFound when there is no such message */
    public void open() {
        view = log.get(MessageId.parse(id));
    }

    public void resend() {
        view = log.resend(view.id(), view.version());
        notices.done("messageMsg", "resent");
    }

    public void withdraw() {
        view = log.withdraw(view.id(), view.version());
        notices.done("messageMsg", "withdrawn");
    }

    /** Whether the record of the patient says why it was not sent: the next messages go once that is mended. */
    public boolean isMendable() {
        return view.state() == MessageState.SUPPRESSED && OF_THE_RECORD.contains(view.problem());
    }

    /** Whether a letter can tell it instead. */
    public boolean isPaper() {
        return isMendable() && view.rule().onPaper();
    }

    /** What it is about: {@code visit}, {@code waitlist}, {@code recall}, {@code letter}, {@code consent} or {@code statement}. */
    public String getKind() {
        return switch (view.rule()) {
            case WAITLIST_OFFER -> "waitlist";
            case RECALL -> "recall";
            case LETTER_UNSIGNED, LETTER_UNSIGNED_COUNSEL -> "letter";
            case CONSENT_REQUEST -> "consent";
            case STATEMENT_READY -> "statement";
            default -> "visit";
        };
    }

    public List<ReplyView> getReplies() {
        if (replies == null) {
            replies = log.replies(view.id());
        }
        return replies;
    }

    public MessageView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
