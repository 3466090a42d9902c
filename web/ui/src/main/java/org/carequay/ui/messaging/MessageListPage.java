package org.carequay.ui.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.MessageView;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.PagedModel;

/** What was written to patients, the newest first, and how many messages are in each state. */
@Named
@RequestScoped
public class MessageListPage {
    /** What wants somebody comes first. */
    private static final List<MessageState> ORDER = List.of(
            MessageState.FAILED,
            MessageState.QUEUED,
            MessageState.SENDING,
            MessageState.SENT,
            MessageState.DELIVERED,
            MessageState.SUPPRESSED,
            MessageState.WITHDRAWN);

    @Inject
    private MessageLog log;

    private final MessageFilter filter = new MessageFilter();
    private final PagedModel<MessageView> rows =
            new PagedModel<>(page -> log.find(filter.query(page)), MessageView::id);
    private List<StateCount> counts;

    /** A state and how many messages of the clinic are in it. */
    public record StateCount(MessageState state, long messages) {}

    /** @throws org.carequay.shared.NotFound when the address names a patient that cannot be */
    public void open() {
        filter.query(PageRequest.first(1));
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
