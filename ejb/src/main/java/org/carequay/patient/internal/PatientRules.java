package org.carequay.patient.internal;

import static org.carequay.patient.internal.ContactDataRules.TEXT;
import static org.carequay.patient.internal.ContactDataRules.UNKNOWN_VALUE;
import static org.carequay.patient.internal.ContactDataRules.isBlank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Identifier;
import org.carequay.patient.OptIn;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.Recorded;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;

/** What a patient's details must be; every violation is told at once. */
@ApplicationScoped
public class PatientRules {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int SHORT = 60;
    private static final int MANY = 10;
    private static final int LAST_RANK = 100;
    private static final Set<String> LANGUAGES = Set.of("en", "es");
    private static final Set<String> USES = Set.of("home", "work", "mobile", "temp", "old");
    private static final Set<String> IDENTIFIERS = Set.of("SS", "DL", "PPN");
    /** Area 000 and 666, group 00 and serial 0000 are never issued (SSA, 2011); 900 to 999 are taxpayer numbers (IRS ITIN). */
    private static final Pattern SSN = Pattern.compile("(?!000|666)[0-9]{3}[- ]?(?!00)[0-9]{2}[- ]?(?!0000)[0-9]{4}");

    private final Clock clock;
    private final CurrentCaller caller;

    protected PatientRules() {
        this(null, null);
    }

    @Inject
    public PatientRules(Clock clock, CurrentCaller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /** Now, by the caller. */
    Recorded recorded() {
        Caller by = caller.get();
        return new Recorded(clock.now(), by.personName(), by.account());
    }

    /** Full years today, or at death. */
    int ageYears(PatientDetails details) {
        LocalDate died = details.standing().deceased();
        LocalDate until = died == null ? clock.today(caller.zone()) : died;
        return Math.max(0, Period.between(details.birthDate(), until).getYears());
    }

    /** @param known the record being edited, or null for a new one */
    void check(PatientDetails details, Patient known) {
        InvalidInput.Check check = new InvalidInput.Check();
        check(check, details, known);
        check.done();
    }

    void check(InvalidInput.Check check, PatientDetails details, Patient known) {
        NameRules.official(check, details);
        life(check, details);
        check.that(details.language() == null || LANGUAGES.contains(details.language()), "language", UNKNOWN_VALUE);
        ContactDataRules.text(check, "referralSource", details.referralSource(), TEXT);
        ContactDataRules.text(check, "pronouns", details.demographics().pronouns(), SHORT);
        each(check, "otherName", details.otherName(), (path, name) -> NameRules.other(check, path, name));
        each(check, "telecom", details.telecom(), (path, point) -> telecom(check, path, point));
        each(check, "address", details.address(), (path, place) -> ContactDataRules.address(check, path, place));
        each(check, "identifier", details.identifier(), (path, one) -> identifier(check, path, one, known));
        each(check, "communication.optIn", details.communication().optIn(), (path, word) -> optIn(check, path, word));
    }

    /** Of a merged record: what both said was right already, but together it may be too much. */
    void checkMany(PatientDetails details) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(details.telecom().size() <= MANY, "fields.telecom", "too-many");
        check.that(details.address().size() <= MANY, "fields.address", "too-many");
        check.that(details.identifier().size() <= MANY, "fields.identifier", "too-many");
        check.done();
    }

    private static <T> void each(InvalidInput.Check check, String list, List<T> items, BiConsumer<String, T> rule) {
        check.that(items.size() <= MANY, list, "too-many");
        for (int i = 0; i < items.size(); i++) {
            rule.accept(list + "[" + i + "].", items.get(i));
        }
    }

    private void life(InvalidInput.Check check, PatientDetails details) {
        LocalDate today = clock.today(caller.zone());
        LocalDate born = details.birthDate();
        LocalDate died = details.standing().deceased();
        check.required("birthDate", born);
        if (born != null) {
            check.that(!born.isAfter(today), "birthDate", "in-future");
            check.that(!born.isBefore(EARLIEST), "birthDate", "before-1900");
        }
        if (died != null) {
            check.that(!died.isAfter(today), "deceased", "in-future");
            check.that(born == null || !died.isBefore(born), "deceased", "before-birth");
        }
    }

    private static void telecom(InvalidInput.Check check, String path, ContactPoint point) {
        check.required(path + "value", point.value());
        check.that(point.use() == null || USES.contains(point.use()), path + "use", UNKNOWN_VALUE);
        Integer rank = point.rank();
        check.that(rank == null || rank >= 1 && rank <= LAST_RANK, path + "rank", UNKNOWN_VALUE);
        if ("phone".equals(point.system())) {
            ContactDataRules.phone(check, path + "value", point.value());
        } else if ("email".equals(point.system())) {
            ContactDataRules.email(check, path + "value", point.value());
        } else {
            check.that(false, path + "system", UNKNOWN_VALUE);
        }
    }

    private static void optIn(InvalidInput.Check check, String path, OptIn word) {
        check.required(path + "channel", word.channel()).required(path + "source", word.source());
    }

    private static void identifier(InvalidInput.Check check, String path, Identifier identifier, Patient known) {
        check.that(identifier.type() != null && IDENTIFIERS.contains(identifier.type()), path + "type", UNKNOWN_VALUE);
        check.required(path + "value", identifier.value());
        ContactDataRules.text(check, path + "value", identifier.value(), SHORT);
        if (!"SS".equals(identifier.type()) || isBlank(identifier.value())) {
            return;
        }
        boolean valid = SealedIdentifier.isMasked(identifier)
                ? known != null && known.keeps(identifier)
                : SSN.matcher(identifier.value().strip()).matches();
        check.that(valid, path + "value", "ssn-format");
    }
}
