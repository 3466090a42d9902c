package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carequay.messaging.BulkAct;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.MessageView;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PagedModel;

/** What was written to patients, the newest first, and how many messages are in each state. */
@Named
@ViewScoped
public class MessageListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** What wants somebody comes first. */
    private static final List<MessageState> ORDER = List.of(
            MessageState.FAILED,
            MessageState.QUEUED,
            MessageState.SENDING,
            MessageState.SENT,
            MessageState.DELIVERED,
            MessageState.SUPPRESSED,
            MessageState.WITHDRAWN);

    private static final String BUNDLE = "messageMsg";

    @Inject
    private MessageLog log;

    @Inject
    private Notices notices;

    private final MessageFilter filter = new MessageFilter();
    private final PagedModel<MessageView> rows =
            new PagedModel<>(page -> log.find(filter.query(page)), MessageView::id);
    private transient List<StateCount> counts;
    private transient Long failed;
    private boolean asking;

    /** A state and how many messages of the clinic are in it. */
    public record StateCount(MessageState state, long messages) {}

    /** @throws org.carequay.shared.NotFound when the address names a patient that cannot be */
    public void open() {
        filter.query(PageRequest.first(1));
    }

    /** Whether what is shown was given up, and something is. */
    public boolean isBulk() {
        return filter.getState() == MessageState.FAILED && failed() > 0;
    }

    /** How many of those that the filter shows were given up. */
    public long failed() {
        if (failed == null) {
            failed = log.find(filter.query(PageRequest.first(1))).total();
        }
        return failed;
    }

    public void resendAll() {
        BulkAct act = log.resendAll(filter.query(PageRequest.first(1)));
        notices.done(BUNDLE, "bulk.resent", act.done(), act.left());
        changed();
    }

    /** Asked about before it is done. */
    public void ask(boolean sure) {
        asking = sure;
    }

    public void withdrawAll() {
        notices.done(
                BUNDLE,
                "bulk.withdrawn",
                log.withdrawAll(filter.query(PageRequest.first(1))).done());
        changed();
    }

    private void changed() {
        asking = false;
        counts = null;
        failed = null;
    }

    public boolean isAsking() {
        return asking;
    }

    /** States that any message is in; what was given up is there even where nothing was. */
    public List<StateCount> getCounts() {
        if (counts == null) {
            Map<MessageState, Long> all = log.counts();
            counts = new ArrayList<>();
            for (MessageState state : ORDER) {
                long messages = all.getOrDefault(state, 0L);
                if (messages > 0 || state == MessageState.FAILED) {
                    counts.add(new StateCount(state, messages));
                }
            }
        }
        return counts;
    }

    public PagedModel<MessageView> getRows() {
        return rows;
    }

    public MessageFilter getFilter() {
        return filter;
    }
}
