package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carequay.messaging.SmsCallbacks;
import org.carequay.messaging.internal.ReplyRows.Found;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ActingAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds which clinic and message a gateway speaks of, and then works as the system in that clinic. */
@Stateless
@PermitAll
@Local(SmsCallbacks.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsCallbacksBean implements SmsCallbacks {
    private static final Logger LOG = LoggerFactory.getLogger(SmsCallbacksBean.class);
    private static final String REASON = "sms gateway";
    private static final Set<String> LOST = Set.of("undelivered", "failed");

    @Inject
    private SmsGateway gateway;

    @Inject
    private PublicAddress address;

    @Inject
    private ReplyRows rows;

    @Inject
    private ReplySteps replies;

    @Inject
    private OutboxSteps outbox;

    @Override
    public boolean genuine(String path, Map<String, String> form, String signature) {
        return gateway.signed(address.of(path), form, signature);
    }

    @Override
    public boolean genuine(String subject, String key) {
        return gateway.holds(subject, key);
    }

    @Override
    public Optional<String> received(IncomingText incoming) throws Exception {
        // Some gateways leave out the plus.
        IncomingText text = new IncomingText(
                incoming.reference(),
                PhoneNumber.parse(incoming.from()).map(PhoneNumber::e164).orElse(incoming.from()),
                incoming.body());
        List<Found> found = rows.ofNumber(text.from());
        if (found.isEmpty()) {
            LOG.info("A text message came from a number that nobody was written to");
        }
        Optional<String> answer = Optional.empty();
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            boolean newest = i == 0;
            Optional<String> words =
                    ActingAs.system(each.clinic(), REASON, () -> replies.take(each.message(), text, newest));
            answer = newest ? words : answer;
        }
        return answer;
    }

    @Override
    public void reported(String reference, String fate, String error) throws Exception {
        boolean lost = LOST.contains(fate);
        Optional<Found> found = lost || "delivered".equals(fate) ? rows.ofGateway(reference) : Optional.empty();
        if (found.isPresent()) {
            ActingAs.system(found.get().clinic(), REASON, () -> {
                if (lost) {
                    outbox.lost(found.get().message(), "sms-" + error);
                } else {
                    outbox.delivered(found.get().message());
                }
                return null;
            });
        }
    }
}
