package org.carequay.patient.internal;

import java.util.Set;
import java.util.regex.Pattern;
import org.carequay.patient.PhoneNumber;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PostalAddress;

/** What phone numbers, e-mail addresses, postal addresses and plain texts must be, wherever they are given. */
final class ContactDataRules {
    static final int TEXT = 200;
    static final String UNKNOWN_VALUE = "unknown-value";

    private static final Set<String> USES = Set.of("home", "work", "temp", "old", "billing");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int EMAIL_LENGTH = 254;
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(-[0-9]{4})?");

    private ContactDataRules() {}

    /** Nothing when it is blank. */
    static void phone(InvalidInput.Check check, String field, String value) {
        check.that(isBlank(value) || PhoneNumber.parse(value.strip()).isPresent(), field, "not-a-phone");
    }

    /** Nothing when it is blank. */
    static void email(InvalidInput.Check check, String field, String value) {
        boolean good = isBlank(value)
                || value.strip().length() <= EMAIL_LENGTH
                        && EMAIL.matcher(value.strip()).matches();
        check.that(good, field, "not-an-email");
    }

    static void address(InvalidInput.Check check, String path, PostalAddress address) {
        String lines = String.join(" ", address.line());
        check.required(path + "line", lines).maxLength(path + "line", lines, TEXT);
        check.that(address.line().stream().allMatch(ContactDataRules::oneLine), path + "line", "invalid-text");
        check.required(path + "city", address.city());
        text(check, path + "city", address.city(), TEXT);
        check.that(matches(STATE, address.state()), path + "state", "state-format");
        check.that(matches(ZIP, address.postalCode()), path + "postalCode", "zip-format");
        check.that(address.use() == null || USES.contains(address.use()), path + "use", UNKNOWN_VALUE);
        period(check, path + "period", address.period());
    }

    static void period(InvalidInput.Check check, String field, DatePeriod period) {
        check.that(period == null || period.ordered(), field + ".end", "before-start");
    }

    /** A text on one line, not longer than that; null is fine. */
    static void text(InvalidInput.Check check, String field, String value, int max) {
        check.maxLength(field, value, max);
        check.that(value == null || oneLine(value), field, "invalid-text");
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean oneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
