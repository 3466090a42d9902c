package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.model.StateZones;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.PatientId;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Finds how patients may be and can be written to. */
@ApplicationScoped
public class Recipients {
    /** One line, one address: nothing that could become a header of its own. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"\\p{Cntrl}]+@[^\\s@,;<>\"\\p{Cntrl}]+");

    private static final int LONGEST = 254;

    private static final String OFF = "channel-off";
    private static final String REACH = "select * from patient_reach where patient_id = any (?)";

    @Inject
    private SmsGateway gateway;

    @Inject
    private ClinicSql sql;

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

    /** What a record says of how its patient can be written to. */
    private record Reach(
            String given,
            String language,
            boolean mailsFirst,
            boolean deceased,
            String mobile,
            String mailbox,
            String state,
            boolean agreedToTexts,
            boolean agreedToMails) {

        Optional<String> address(MessageChannel channel) {
            return channel == MessageChannel.SMS
                    ? PhoneNumber.parse(mobile)
                            .filter(PhoneNumber::mayTakeTexts)
                            .map(PhoneNumber::e164)
                    : Optional.ofNullable(mailbox).filter(Recipients::isAddress);
        }

        boolean agreedTo(MessageChannel channel) {
            return channel == MessageChannel.SMS ? agreedToTexts : agreedToMails;
        }
    }

    /** Whether that can stand in the head of an e-mail, as one address. */
    static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** Each on the channel they prefer, among those they agreed to and can be reached by. */
    Map<PatientId, Recipient> preferred(Collection<PatientId> patients, MessageSettings settings) {
        Map<PatientId, Recipient> recipients = new HashMap<>();
        reach(patients).forEach((id, reach) -> recipients.put(id, preferred(reach, settings)));
        return recipients;
    }

    /** Somebody outside the clinic whose work it is; only by e-mail. */
    Recipient counsel(String name, String address, MessageSettings settings) {
        boolean known = address != null && isAddress(address);
        String problem = settings.uses(MessageChannel.EMAIL) ? known ? null : "no-address" : OFF;
        return new Recipient(
                name, "en", MessageChannel.EMAIL, problem == null ? address : null, problem, List.of(caller.zone()));
    }

    /** On that other channel, when the one they prefer failed. */
    Optional<Recipient> by(PatientId id, MessageChannel channel, MessageSettings settings) {
        return Optional.of(by(reach(List.of(id)).get(id), channel, settings)).filter(way -> way.problem() == null);
    }

    private Recipient preferred(Reach reach, MessageSettings settings) {
        List<MessageChannel> order = reach.mailsFirst()
                ? List.of(MessageChannel.EMAIL, MessageChannel.SMS)
                : List.of(MessageChannel.SMS, MessageChannel.EMAIL);
        List<Recipient> ways =
                order.stream().map(channel -> by(reach, channel, settings)).toList();
        return ways.stream()
                .filter(way -> way.problem() == null)
                .findFirst()
                // What stands in the way of the first channel that the clinic uses at all.
                .or(() ->
                        ways.stream().filter(way -> !OFF.equals(way.problem())).findFirst())
                .orElse(ways.get(0));
    }

    private Recipient by(Reach reach, MessageChannel channel, MessageSettings settings) {
        Optional<String> address = reach.address(channel);
        String problem = problem(reach, channel, settings, address.isPresent());
        return new Recipient(
                reach.given(),
                reach.language(),
                channel,
                problem == null ? address.orElseThrow() : null,
                problem,
                StateZones.of(reach.state(), caller.zone()));
    }

    private String problem(Reach reach, MessageChannel channel, MessageSettings settings, boolean reachable) {
        if (reach.deceased()) {
            return "deceased";
        }
        if (!settings.uses(channel) || channel == MessageChannel.SMS && !gateway.available()) {
            return OFF;
        }
        if (!reach.agreedTo(channel)) {
            return "no-consent";
        }
        return reachable ? null : "no-address";
    }

    private Map<PatientId, Reach> reach(Collection<PatientId> patients) {
        Map<PatientId, Reach> found = new HashMap<>();
        sql.list(REACH, row -> found.put(new PatientId(Columns.uuid(row, "patient_id")), reach(row)), (Object)
                patients.stream().map(PatientId::value).toArray(UUID[]::new));
        return found;
    }

    private static Reach reach(ResultSet row) throws SQLException {
        return new Reach(
                row.getString("given"),
                row.getString("language"),
                ContactChannel.EMAIL.name().equals(row.getString("preferred_channel")),
                Columns.day(row, "deceased") != null,
                row.getString("mobile"),
                row.getString("mailbox"),
                row.getString("state"),
                row.getBoolean("agreed_to_texts"),
                row.getBoolean("agreed_to_mails"));
    }
}
