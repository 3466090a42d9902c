package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageSent;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.internal.OutboxRows.Due;
import org.carequay.messaging.internal.OutboxRows.Late;
import org.carequay.messaging.internal.OutboxRows.Said;
import org.carequay.messaging.internal.OutboxRows.Sent;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.messaging.model.BackOff;
import org.carequay.messaging.model.QuietHours;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.shared.Clock;

/** The two steps before and after messages are sent, each a transaction of its own: nothing is locked while a server is spoken to. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxSteps {
    /** Soon, as nothing is wrong with the messages. */
    private static final Duration WHILE_DOWN = Duration.ofSeconds(30);
    /** How long before a message comes too late it no longer waits for a server that is not there, and until when after that it is worth a call. */
    private static final Duration SHORTLY = Duration.ofHours(1);

    @Inject
    private OutboxRows rows;

    @Inject
    private SettingsRow settings;

    @Inject
    private MessageComposer composer;

    @Inject
    private StaffNotices notices;

    @Inject
    private Event<MessageSent> announcements;

    @Inject
    private Clock clock;

    /**
     * Messages that are now in the caller's hands.
     *
     * @param more whether there may be more that are due
     */
    record Taken(List<Outgoing> messages, boolean more) {}

    /**
     * Messages that are now in the caller's hands. Those that nobody may be sent at this hour wait until they may; those to somebody who
     * said STOP since, or died, go no more, or another way.
     */
    public Taken take(int most) {
        Instant now = clock.now();
        tellOf(rows.tidy(now), now);
        MessageSettings wanted = settings.current();
        List<Outgoing> taken = new ArrayList<>();
        List<Due> due = rows.due(now, most);
        for (Due each : due) {
            QuietHours hours = new QuietHours(wanted.sendFrom(), wanted.sendUntil(), each.zones());
            if (each.unwanted() != null) {
                refuse(each.message().id(), each.unwanted());
            } else if (hours.allow(now)) {
                taken.add(each.message());
            } else {
                Instant next = hours.next(now).orElse(now.plus(Duration.ofDays(1)));
                if (next.isBefore(each.expires())) {
                    rows.postpone(each.message().id(), next);
                } else if (each.rule().pressing()) {
                    taken.add(each.message());
                } else {
                    tellOf(rows.tooLate(each.message().id()), now);
                }
            }
        }
        if (!taken.isEmpty()) {
            rows.claim(taken, now);
        }
        return new Taken(taken, due.size() == most);
    }

    /** Somebody may still call. */
    private void tellOf(List<Late> messages, Instant now) {
        messages.stream()
                .filter(late -> late.rule().orCall() && late.expires().isAfter(now.minus(SHORTLY)))
                .filter(late -> !rows.goesAnotherWay(late.id()))
                .forEach(late -> notices.post(
                        new NewNotice(NoticeKind.MESSAGE_FAILED, late.id(), now.toString(), late.patient())));
    }

    private void refuse(UUID id, String why) {
        Said said = rows.said(id).orElseThrow();
        rows.suppress(id, why);
        writeInstead(said);
    }

    public void settle(List<Outcome> outcomes) {
        Instant now = clock.now();
        List<Outcome> sent =
                outcomes.stream().filter(each -> each.fate() == Fate.SENT).toList();
        if (!sent.isEmpty()) {
            announce(sent.stream().map(each -> each.message().id()).toList(), now);
            rows.sent(sent, now);
        }
        outcomes.stream().filter(each -> each.fate() != Fate.SENT).forEach(each -> fail(each, now));
    }

    /** The gateway says that it arrived. @param reference the gateway's name of it */
    public void delivered(UUID id, String reference) {
        Instant now = clock.now();
        announce(List.of(id), now);
        rows.reported(id, reference, now);
        rows.delivered(id, now);
    }

    /** The gateway took it and says now that it did not arrive: it goes another way, if there is one. */
    public void lost(UUID id, String reference, String problem) {
        Instant now = clock.now();
        announce(List.of(id), now);
        rows.reported(id, reference, now);
        if (rows.lost(id, problem)) {
            giveUp(id, rows.said(id).orElseThrow());
        }
    }

    /** Before it is noted: whoever changes a visit has that first and its messages then, and nobody may wait for each other. */
    private void announce(List<UUID> ids, Instant now) {
        Map<Sent, List<UUID>> kinds = rows.toAnnounce(ids).stream()
                .collect(Collectors.groupingBy(
                        each -> new Sent(each.rule(), each.channel(), null),
                        Collectors.mapping(Sent::subject, Collectors.toList())));
        kinds.forEach(
                (kind, subjects) -> announcements.fire(new MessageSent(kind.rule(), kind.channel(), subjects, now)));
    }

    private void fail(Outcome outcome, Instant now) {
        Said said = rows.said(outcome.message().id()).orElseThrow();
        if (outcome.fate() == Fate.DOWN && leftToTheOther(outcome.message().id(), said, now)) {
            rows.leaveToTheOther(outcome.message().id());
        } else if (outcome.fate() == Fate.DOWN) {
            rows.again(outcome, now.plus(WHILE_DOWN), false);
        } else if (outcome.fate() == Fate.LATER && !BackOff.givesUp(said.attempts())) {
            rows.again(outcome, now.plus(BackOff.after(said.attempts())), true);
        } else if (rows.failed(outcome)) {
            giveUp(outcome.message().id(), said);
        }
    }

    /** Who can be reached by the other channel does not wait for this one until it is too late. */
    private boolean leftToTheOther(UUID id, Said said, Instant now) {
        if (said.takenBack() || said.message().expires().isAfter(now.plus(SHORTLY))) {
            return false;
        }
        writeInstead(said);
        return rows.goesAnotherWay(id);
    }

    /** It goes another way, or somebody has to look. */
    private void giveUp(UUID id, Said said) {
        writeInstead(said);
        if (!rows.goesAnotherWay(id)) {
            notices.post(new NewNotice(
                    NoticeKind.MESSAGE_FAILED,
                    id,
                    clock.now().toString(),
                    said.message().patient().value()));
        }
    }

    private void writeInstead(Said said) {
        if (said.message().rule().toCounsel()) {
            return;
        }
        MessageChannel other = said.channel() == MessageChannel.SMS ? MessageChannel.EMAIL : MessageChannel.SMS;
        composer.writeInstead(said.message(), other, said.link());
    }
}
