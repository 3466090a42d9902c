package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageView;
import org.carequay.messaging.ReplyView;
import org.carequay.ui.shell.Notices;

/** One message as it was sent, and what can still be done about it. */
@Named
@ViewScoped
public class MessagePage implements Serializable {
    private static final long serialVersionUID = 1L;

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
