package org.carequay.messaging.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.OutboxSteps.Taken;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.EveryClinic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox of every clinic. All it knows stands in the database, so nothing is lost when a server stops, and any
 * number of servers may do it. A message whose worker dies between handing it over and noting that is sent once more: with
 * the same Message-ID, or the same idempotency key where the gateway has one. What was sent while the database went away is noted once
 * it is back.
 */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class OutboxTimer {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxTimer.class);
    private static final String REASON = "outbox";
    private static final int BATCH = 100;
    /**
     * Half of what a batch is claimed for: one that takes longer would be taken by another server too, and sent twice. Its e-mails leave
     * some of that to its texts; one that a slow server has in hand by then may take some more minutes.
     */
    private static final Duration OF_A_BATCH = Duration.ofMinutes(5);

    private static final Duration OF_MAILS = Duration.ofMinutes(3);

    /** What became of messages and could not be noted, as the database was away; as long as they are claimed, nobody else sends them. */
    private final Map<ClinicId, List<Outcome>> unsettled = new HashMap<>();

    @Resource
    private TimerService timers;

    @Inject
    private EveryClinic clinics;

    @Inject
    private OutboxSteps steps;

    @Inject
    private AccountLetters letters;

    @Inject
    private MailServer mail;

    @Inject
    private SmsGateway sms;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        long interval = EveryClinic.messageInterval().toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(REASON, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send() throws Exception {
        Set<ClinicId> notDone = new HashSet<>();
        do {
            notDone.clear();
            clinics.inTurn(REASON, clinic -> {
                settleWhatIsLeft(clinic);
                boolean more = sendSome(clinic);
                if (sendLetters() || more) {
                    notDone.add(clinic);
                }
            });
        } while (!notDone.isEmpty());
    }

    /** To people who sign in. @return whether there may be more */
    private boolean sendLetters() {
        List<Outgoing> taken = letters.take(BATCH);
        if (!taken.isEmpty()) {
            letters.settle(mail.send(taken, clock.now().plus(OF_MAILS)));
        }
        return taken.size() == BATCH;
    }

    private void settleWhatIsLeft(ClinicId clinic) {
        List<Outcome> left = unsettled.get(clinic);
        if (left != null) {
            steps.settle(left);
            unsettled.remove(clinic);
        }
    }

    /** One batch, so that no clinic waits for all that another has to say. @return whether there may be more */
    private boolean sendSome(ClinicId clinic) {
        Taken taken = steps.take(BATCH);
        send(clinic, taken.messages());
        settleWhatIsLeft(clinic);
        return taken.more();
    }

    /** What becomes of a text is noted at once, as its recipient may answer it while the others are still sent. */
    private void send(ClinicId clinic, List<Outgoing> messages) {
        List<Outgoing> mails = of(MessageChannel.EMAIL, messages);
        List<Outgoing> texts = of(MessageChannel.SMS, messages);
        Instant taken = clock.now();
        if (!mails.isEmpty()) {
            note(clinic, mail.send(mails, taken.plus(OF_MAILS)));
        }
        sms.send(texts, taken.plus(OF_A_BATCH), outcomes -> note(clinic, outcomes));
    }

    private void note(ClinicId clinic, List<Outcome> outcomes) {
        unsettled.computeIfAbsent(clinic, none -> new ArrayList<>()).addAll(outcomes);
        try {
            settleWhatIsLeft(clinic);
        } catch (EJBException away) {
            LOG.warn(
                    "What became of {} messages is noted later",
                    unsettled.get(clinic).size(),
                    away);
        }
    }

    private static List<Outgoing> of(MessageChannel channel, List<Outgoing> messages) {
        return messages.stream().filter(message -> message.channel() == channel).toList();
    }
}
