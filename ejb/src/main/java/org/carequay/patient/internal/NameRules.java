package org.carequay.patient.internal;

import static org.carequay.patient.internal.ContactDataRules.isBlank;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carequay.patient.HumanName;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.InvalidInput;

/** What a name must be. People are called what they are called: only what is no name at all is refused. */
final class NameRules {
    /** Characters, counted as people count them. */
    static final int LENGTH = 200;

    private static final int SUFFIX = 20;
    private static final Set<String> OTHER_USES = Set.of("usual", "old", "maiden");
    /** A letter, a digit or a symbol: punctuation alone is no name. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

    private NameRules() {}

    /** Nobody unidentified needs a name: the clinic gives one. */
    static void official(InvalidInput.Check check, PatientDetails details) {
        HumanName name = details.name();
        if (!details.standing().unidentified()) {
            check.required("name.family", name == null ? null : name.family());
            check.required("name.given", name == null ? null : String.join("", name.given()));
        }
        if (name != null) {
            check.that(HumanName.OFFICIAL.equals(name.use()), "name.use", ContactDataRules.UNKNOWN_VALUE);
            parts(check, "name.", name);
        }
    }

    static void other(InvalidInput.Check check, String path, HumanName name) {
        check.that(OTHER_USES.contains(name.use()), path + "use", ContactDataRules.UNKNOWN_VALUE);
        check.that(!isBlank(name.family()) || !isBlank(joined(name.given())), path + "family", "required");
        parts(check, path, name);
        ContactDataRules.period(check, path + "period", name.period());
    }

    private static void parts(InvalidInput.Check check, String path, HumanName name) {
        part(check, path + "family", name.family());
        part(check, path + "given", joined(name.given()));
        boolean blankAmongOthers =
                name.given().size() > 1 && name.given().stream().anyMatch(String::isBlank);
        check.that(!blankAmongOthers, path + "given", "required");
        ContactDataRules.text(check, path + "suffix", name.suffix(), SUFFIX);
    }

    private static void part(InvalidInput.Check check, String field, String text) {
        ContactDataRules.text(check, field, text, LENGTH);
        check.that(isBlank(text) || SAYS_SOMETHING.matcher(text).find(), field, "name-format");
    }

    private static String joined(List<String> given) {
        return String.join(" ", given);
    }
}
