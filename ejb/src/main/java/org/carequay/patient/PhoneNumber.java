package org.carequay.patient;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A phone number that can be dialled, as libphonenumber reads it; without a country code it is one of the USA.
 *
 * @param e164 {@code +12125550134}
 * @param extension digits, or null
 */
public record PhoneNumber(String e164, String extension) {
    private static final String HOME = "US";
    private static final int NORTH_AMERICA = 1;
    /** In the USA a landline looks like a mobile: only the gateway finds out. */
    private static final Set<PhoneNumberType> NEVER_MOBILE = EnumSet.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.PAGER,
            PhoneNumberType.VOICEMAIL);

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    /**
     * Reads what somebody typed. A number is taken when the plan of its country has room for it, whether or not its range
     * is known to be in use: new area codes are younger than the library.
     */
    public static Optional<PhoneNumber> parse(String typed) {
        if (typed == null || !typed.matches("[+0-9(][-0-9A-Za-z() ./,;=+#\\u00a0\\u2010-\\u2015]*")) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed = UTIL.parse(typed, HOME);
            boolean possible = UTIL.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE;
            return possible && !lettersAreLost(typed, parsed) && startsAnAreaCode(parsed)
                    ? Optional.of(new PhoneNumber(
                            UTIL.format(parsed, PhoneNumberFormat.E164),
                            parsed.hasExtension() ? parsed.getExtension() : null))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** As people at home write it: {@code (212) 555-0134 ext. 7}; a foreign one with its country code. */
    public String shown() {
        Phonenumber.PhoneNumber number = number();
        boolean home = number.getCountryCode() == NORTH_AMERICA;
        return UTIL.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /** Whether a text message may get there: not where the plan of its country says what else it is, nor behind an extension. */
    public boolean mayTakeTexts() {
        return extension == null && !NEVER_MOBILE.contains(UTIL.getNumberType(number()));
    }

    /** What is compared and searched: the digits without the country code 1, and without the extension. */
    public String digits() {
        return PatientWords.digits(e164);
    }

    private Phonenumber.PhoneNumber number() {
        try {
            Phonenumber.PhoneNumber number = UTIL.parse(e164, HOME);
            if (extension != null) {
                number.setExtension(extension);
            }
            return number;
        } catch (NumberParseException impossible) {
            throw new IllegalStateException("a kept phone number is readable", impossible);
        }
    }

    /** Letters may only announce an extension ("x 12", "ext. 12"): no note is part of a number. */
    private static boolean lettersAreLost(String typed, Phonenumber.PhoneNumber parsed) {
        return typed.matches(".*[A-Za-z].*") && !parsed.hasExtension();
    }

    /** The library checks lengths only; in the North American plan no area code starts with 0 or 1. */
    private static boolean startsAnAreaCode(Phonenumber.PhoneNumber parsed) {
        return parsed.getCountryCode() != NORTH_AMERICA
                || Long.toString(parsed.getNationalNumber()).matches("[2-9][0-9]{9}");
    }
}
