package org.carequay.messaging.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.carequay.patient.PhoneNumber;

/**
 * From which number each clinic sends text messages, as the environment of the server says it.
 *
 * @param shared of the clinics that have none of their own; null where the server is told of no gateway
 * @param own number of a clinic, by its code
 */
record SmsNumbers(String shared, Map<String, String> own) {
    private static final String SHARED = "CAREQUAY_SMS_FROM";
    private static final String OWN = "CAREQUAY_SMS_NUMBERS";

    /** @throws IllegalStateException when it is no list such as {@code eastside=+13105550100,harbor=+12135550100} */
    static SmsNumbers from(Map<String, String> environment) {
        String list = environment.getOrDefault(OWN, "").strip();
        return new SmsNumbers(
                e164(environment.get(SHARED)),
                list.isEmpty()
                        ? Map.of()
                        : Arrays.stream(list.split(","))
                                .map(entry -> entry.strip().split("=", -1))
                                .collect(Collectors.toMap(SmsNumbers::clinic, SmsNumbers::number)));
    }

    /** Whether that clinic may be meant by somebody who writes to that number; any is where the gateway does not tell the number. */
    boolean reaches(String clinic, String number) {
        boolean known = number != null && (number.equals(shared) || own.containsValue(number));
        return !known || number.equals(own.getOrDefault(clinic, shared));
    }

    private static String clinic(String[] entry) {
        return entry[0].strip();
    }

    /** As incoming texts say it; a short code stays as it is. */
    private static String e164(String number) {
        return number == null
                ? null
                : PhoneNumber.parse(number.strip()).map(PhoneNumber::e164).orElse(number.strip());
    }

    private static String number(String[] entry) {
        return PhoneNumber.parse(entry.length == 2 ? entry[1].strip() : null)
                .map(PhoneNumber::e164)
                .orElseThrow(() -> new IllegalStateException(OWN + " is no list of clinic=number"));
    }
}
