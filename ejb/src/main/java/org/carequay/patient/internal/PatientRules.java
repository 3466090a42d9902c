package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.regex.Pattern;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientWords;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.Phone;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.CurrentCaller;

/** What a patient's details must be; every violation is told at once. */
@ApplicationScoped
public class PatientRules {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int NAME = 60;
    private static final int TEXT = 200;
    private static final int MANY = 10;
    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final Set<String> USES = Set.of("home", "work", "mobile");
    private static final Set<String> IDENTIFIERS = Set.of("SS", "DL", "PPN");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern ZIP = Pattern.compile("[0-9]{5}(-[0-9]{4})?");
    /** Area 000 and 666, group 00 and serial 0000 are never issued (SSA, 2011); 900 to 999 are taxpayer numbers (IRS ITIN). */
    private static final Pattern SSN = Pattern.compile("(?!000|666)[0-9]{3}[- ]?(?!00)[0-9]{2}[- ]?(?!0000)[0-9]{4}");

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    Instant now() {
        return clock.now();
    }

    int ageYears(LocalDate birthDate) {
        return Math.max(0, Period.between(birthDate, clock.today(caller.zone())).getYears());
    }

    /** @param known the record being edited, or null for a new one */
    void check(PatientDetails details, Patient known) {
        InvalidInput.Check check = new InvalidInput.Check();
        name(check, details.name());
        check.required("birthDate", details.birthDate());
        if (details.birthDate() != null) {
            check.that(!details.birthDate().isAfter(clock.today(caller.zone())), "birthDate", "in-future");
            check.that(!details.birthDate().isBefore(EARLIEST), "birthDate", "before-1900");
        }
        check.that(details.language() == null || LANGUAGES.contains(details.language()), "language", "unknown-value");
        check.maxLength("referralSource", details.referralSource(), TEXT);
        check.that(details.telecom().size() <= MANY, "telecom", "too-many");
        check.that(details.address().size() <= MANY, "address", "too-many");
        check.that(details.identifier().size() <= MANY, "identifier", "too-many");
        for (int i = 0; i < details.telecom().size(); i++) {
            telecom(check, "telecom[" + i + "].", details.telecom().get(i));
        }
        for (int i = 0; i < details.address().size(); i++) {
            address(check, "address[" + i + "].", details.address().get(i));
        }
        for (int i = 0; i < details.identifier().size(); i++) {
            identifier(check, "identifier[" + i + "].", details.identifier().get(i), known);
        }
        check.done();
    }

    private static void name(InvalidInput.Check check, HumanName name) {
        String family = name == null ? null : name.family();
        String given = name == null ? "" : String.join(" ", name.given());
        check.required("name.family", family).maxLength("name.family", family, NAME);
        check.required("name.given", given).maxLength("name.given", given, NAME);
        check.that(isBlank(family) || !PatientWords.of(family).isEmpty(), "name.family", "name-format");
        check.that(given.isBlank() || !PatientWords.of(given).isEmpty(), "name.given", "name-format");
        if (name != null) {
            check.that(given.isBlank() || name.given().stream().noneMatch(String::isBlank), "name.given", "required");
            check.maxLength("name.suffix", name.suffix(), 20);
        }
    }

    private static void telecom(InvalidInput.Check check, String path, ContactPoint point) {
        check.required(path + "value", point.value());
        check.that(point.use() == null || USES.contains(point.use()), path + "use", "unknown-value");
        if (isBlank(point.value())) {
            return;
        }
        if ("phone".equals(point.system())) {
            check.that(Phone.valid(point.value()), path + "value", "not-a-phone");
        } else if ("email".equals(point.system())) {
            String value = point.value().strip();
            check.that(value.length() <= 254 && EMAIL.matcher(value).matches(), path + "value", "not-an-email");
        } else {
            check.that(false, path + "system", "unknown-value");
        }
    }

    private static void address(InvalidInput.Check check, String path, PostalAddress address) {
        check.required(path + "line", String.join("", address.line()));
        check.maxLength(path + "line", String.join(" ", address.line()), TEXT);
        check.that(address.line().stream().noneMatch(line -> line.contains("\n")), path + "line", "invalid-text");
        check.required(path + "city", address.city()).maxLength(path + "city", address.city(), NAME);
        check.that(matches(STATE, address.state()), path + "state", "state-format");
        check.that(matches(ZIP, address.postalCode()), path + "postalCode", "zip-format");
    }

    private static void identifier(InvalidInput.Check check, String path, Identifier identifier, Patient known) {
        check.that(
                identifier.type() != null && IDENTIFIERS.contains(identifier.type()), path + "type", "unknown-value");
        check.required(path + "value", identifier.value()).maxLength(path + "value", identifier.value(), NAME);
        if (!"SS".equals(identifier.type()) || isBlank(identifier.value())) {
            return;
        }
        boolean valid = SealedIdentifier.isMasked(identifier)
                ? known != null && known.keeps(identifier)
                : SSN.matcher(identifier.value().strip()).matches();
        check.that(valid, path + "value", "ssn-format");
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
