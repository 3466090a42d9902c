package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.messaging.SmsCallbacks;
import org.carequay.messaging.internal.ReplyRows.Found;
import org.carequay.tenancy.ActingAs;

/** Checks that the gateway speaks, finds which clinic and message it speaks of, and then works as the system in that clinic. */
@Stateless
@PermitAll
@Local(SmsCallbacks.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsCallbacksBean implements SmsCallbacks {
    private static final String REASON = "sms gateway";
    private static final Set<String> LOST = Set.of("undelivered", "failed");

    @Inject
    private SmsGateway gateway;

    @Inject
    private PublicAddress address;

    @Inject
    private ReplyRows rows;

    @Inject
    private IncomingTexts incoming;

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
    public Optional<String> received(IncomingText text) throws Exception {
        return incoming.take(text);
    }

    @Override
    public void reported(String reference, String message, String fate, String error) throws Exception {
        boolean lost = LOST.contains(fate);
        Optional<Found> found =
                lost || "delivered".equals(fate) ? rows.ofGateway(reference, id(message)) : Optional.empty();
        if (found.isPresent()) {
            ActingAs.system(found.get().clinic(), REASON, () -> {
                if (lost) {
                    outbox.lost(found.get().message(), reference, "sms-" + error);
                } else {
                    outbox.delivered(found.get().message(), reference);
                }
                return null;
            });
        }
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
