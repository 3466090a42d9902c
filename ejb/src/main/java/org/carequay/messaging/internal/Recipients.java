package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.model.StateZones;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.patient.PhoneNumber;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.CurrentCaller;

/** Finds how a patient may be and can be written to. */
@ApplicationScoped
public class Recipients {
    /** One line, one address: nothing that could become a header of its own. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"\\p{Cntrl}]+@[^\\s@,;<>\"\\p{Cntrl}]+");

    private static final int LAST = 1000;

    @Inject
    private PatientService patients;

    @Inject
    private SmsGateway gateway;

    @Inject
    private CurrentCaller caller;

    /**
     * Somebody to write to.
     *
     * @param address null where {@code problem} says why not
     */
    record Recipient(
            String given,
            String language,
            MessageChannel channel,
            String address,
            String problem,
            List<ZoneId> zones) {}

    /** On the channel they prefer, among those they agreed to and can be reached by. */
    Recipient preferred(PatientId id, MessageSettings settings) {
        PatientDetails details = patients.forLetter(id).details();
        List<MessageChannel> order = details.communication().preferredChannel() == ContactChannel.EMAIL
                ? List.of(MessageChannel.EMAIL, MessageChannel.SMS)
                : List.of(MessageChannel.SMS, MessageChannel.EMAIL);
        List<Recipient> ways =
                order.stream().map(channel -> by(details, channel, settings)).toList();
        return ways.stream()
                .filter(way -> way.problem() == null)
                .findFirst()
                // What stands in the way of the first channel that the clinic uses at all.
                .or(() -> ways.stream()
                        .filter(way -> !"channel-off".equals(way.problem()))
                        .findFirst())
                .orElse(ways.get(0));
    }

    /** On that other channel, when the one they prefer failed. */
    Optional<Recipient> by(PatientId id, MessageChannel channel, MessageSettings settings) {
        return Optional.of(by(patients.forLetter(id).details(), channel, settings))
                .filter(way -> way.problem() == null);
    }

    private Recipient by(PatientDetails details, MessageChannel channel, MessageSettings settings) {
        Optional<String> address = channel == MessageChannel.SMS ? mobile(details) : mailbox(details);
        String problem = problem(details, channel, settings, address.isPresent());
        return new Recipient(
                details.name().given().stream()
                        .findFirst()
                        .orElse(details.name().family()),
                details.language(),
                channel,
                problem == null ? address.orElseThrow() : null,
                problem,
                zones(details));
    }

    private String problem(
            PatientDetails details, MessageChannel channel, MessageSettings settings, boolean reachable) {
        if (details.standing().deceased() != null) {
            return "deceased";
        }
        if (!settings.uses(channel) || channel == MessageChannel.SMS && !gateway.available()) {
            return "channel-off";
        }
        if (!details.communication().optedInTo(ContactChannel.valueOf(channel.name()))) {
            return "no-consent";
        }
        return reachable ? null : "no-address";
    }

    private static Optional<String> mobile(PatientDetails details) {
        return points(details, "phone").stream()
                .filter(point -> "mobile".equals(point.use()))
                .flatMap(point -> PhoneNumber.parse(point.value()).stream())
                .map(PhoneNumber::e164)
                .findFirst();
    }

    private static Optional<String> mailbox(PatientDetails details) {
        return points(details, "email").stream()
                .map(ContactPoint::value)
                .filter(value -> ADDRESS.matcher(value).matches())
                .findFirst();
    }

    private static List<ContactPoint> points(PatientDetails details, String system) {
        return details.telecom().stream()
                .filter(point -> system.equals(point.system()) && !"old".equals(point.use()))
                .sorted(Comparator.comparing(point -> point.rank() == null ? LAST : point.rank()))
                .toList();
    }

    private List<ZoneId> zones(PatientDetails details) {
        return StateZones.of(
                details.address().stream()
                        .map(PostalAddress::state)
                        .filter(state -> state != null && !state.isBlank())
                        .findFirst()
                        .orElse(null),
                caller.zone());
    }
}
