package org.carequay.ui.patient;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Leads what is wrong with the details back to the fields they were typed in: {@code telecom[1].value} to {@code email}. */
final class PatientFields {
    private static final Pattern LISTED = Pattern.compile("(telecom|identifier|otherName)\\[(\\d+)]\\.(\\w+)");
    private static final Map<String, String> NAMES = Map.of("usual", "usualName", "maiden", "formerName");

    private PatientFields() {}

    /** Runs an act with these details; violations come out under the names of the fields. */
    static <T> T placed(PatientDetails details, Supplier<T> act) {
        try {
            return act.get();
        } catch (InvalidInput refused) {
            List<Violation> placed = refused.violations().stream()
                    .map(found -> new Violation(fieldOf(details, found.field()), found.code()))
                    .toList();
            throw new InvalidInput(refused.code(), placed);
        }
    }

    private static String fieldOf(PatientDetails details, String path) {
        Matcher listed = LISTED.matcher(path);
        if (!listed.matches()) {
            return path.replace(".period.", ".");
        }
        int index = Integer.parseInt(listed.group(2));
        return switch (listed.group(1)) {
            case "telecom" -> contactField(details.telecom().get(index));
            case "otherName" ->
                NAMES.getOrDefault(details.otherName().get(index).use(), path);
            default -> details.identifier().get(index).type().equals("SS") ? "ssn" : "licence";
        };
    }

    private static String contactField(ContactPoint contact) {
        if (contact.system().equals("email")) {
            return "email";
        }
        return List.of("home", "work").contains(contact.use() == null ? "" : contact.use()) ? contact.use() : "mobile";
    }
}
