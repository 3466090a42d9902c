package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carequay.messaging.SmsCallbacks.IncomingText;
import org.carequay.messaging.internal.ReplyRows.Found;
import org.carequay.messaging.model.ReplyWord;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ActingAs;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds which clinic a text message is meant for: of those that send from the number it came to, the one that wrote to its sender last.
 * Where none of them did, it is a stranger's, and goes to the clinic whose own number that is.
 */
@ApplicationScoped
public class IncomingTexts {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingTexts.class);
    private static final String REASON = "sms gateway";

    private final SmsNumbers numbers = SmsNumbers.from(System.getenv());

    @Inject
    private ClinicService clinics;

    @Inject
    private ReplyRows rows;

    @Inject
    private ReplySteps replies;

    @Inject
    private UnknownTextSteps strangers;

    /** @return what to answer; empty where there is nothing to say, and always to a stranger */
    Optional<String> take(IncomingText incoming) throws Exception {
        IncomingText text =
                new IncomingText(incoming.reference(), e164(incoming.from()), e164(incoming.to()), incoming.body());
        List<ClinicView> reached = ActingAs.system(null, REASON, clinics::all).stream()
                .filter(clinic -> numbers.reaches(clinic.code(), text.to()))
                .toList();
        List<Found> found = rows.ofNumber(text.from());
        Optional<ClinicId> meant = found.stream()
                .map(Found::clinic)
                .filter(clinic -> reached.stream().anyMatch(each -> each.id().equals(clinic)))
                .findFirst();
        Optional<String> answer = Optional.empty();
        for (Found each : found) {
            boolean isMeant = meant.filter(each.clinic()::equals).isPresent();
            Optional<String> words =
                    ActingAs.system(each.clinic(), REASON, () -> replies.take(each.message(), text, isMeant));
            answer = isMeant ? words : answer;
        }
        if (meant.isEmpty()) {
            takeFromStranger(text, reached);
        }
        return answer;
    }

    private void takeFromStranger(IncomingText text, List<ClinicView> reached) throws Exception {
        Optional<ClinicView> owner = reached.stream()
                .filter(clinic ->
                        text.to() != null && text.to().equals(numbers.own().get(clinic.code())))
                .findFirst()
                .or(() -> reached.size() == 1 ? Optional.of(reached.get(0)) : Optional.empty());
        if (owner.isEmpty()) {
            LOG.warn("A text message came from a number that nobody was written to, and to no clinic's own number");
            if (ReplyWord.of(text.body()) == ReplyWord.STOP) {
                for (ClinicView clinic : reached) {
                    ActingAs.system(clinic.id(), REASON, () -> {
                        strangers.end(text);
                        return null;
                    });
                }
            }
            return;
        }
        ActingAs.system(owner.get().id(), REASON, () -> {
            strangers.take(text);
            return null;
        });
    }

    /** Some gateways leave out the plus. */
    private static String e164(String number) {
        return PhoneNumber.parse(number).map(PhoneNumber::e164).orElse(number);
    }
}
