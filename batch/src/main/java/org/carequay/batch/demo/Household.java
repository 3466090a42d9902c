package org.carequay.batch.demo;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactRole;
import org.carequay.patient.Demographics;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.HumanName;
import org.carequay.patient.OptIn;
import org.carequay.patient.OptInSource;
import org.carequay.patient.Race;
import org.carequay.patient.Relation;

/** What the table of people says about who they are, whom to turn to and how they want to be reached. */
final class Household {
    private Household() {}

    /** A maiden name, where the table has one. */
    static List<HumanName> otherNames(CSVRecord row) {
        String maiden = row.get("maiden");
        return maiden.isEmpty() ? List.of() : List.of(new HumanName(maiden, List.of(), null, "maiden", null));
    }

    static Demographics demographics(CSVRecord row) {
        Race race =
                switch (row.get("race")) {
                    case "white" -> Race.WHITE;
                    case "black" -> Race.BLACK_OR_AFRICAN_AMERICAN;
                    case "asian" -> Race.ASIAN;
                    case "hawaiian" -> Race.NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER;
                    case "native" -> Race.AMERICAN_INDIAN_OR_ALASKA_NATIVE;
                    default -> Race.OTHER;
                };
        boolean hispanic = row.get("hispanic").equals("1");
        return new Demographics(
                null, List.of(race), hispanic ? Ethnicity.HISPANIC_OR_LATINO : Ethnicity.NOT_HISPANIC_OR_LATINO);
    }

    /** Most agree to be called and texted; whoever gave an e-mail address mostly agrees to that too. */
    static Communication communication(CSVRecord row) {
        Chance chance = Chance.of("opt-in", row.get("no"));
        boolean text = chance.percent(85);
        List<OptIn> words = new ArrayList<>();
        words.add(new OptIn(ContactChannel.SMS, text, OptInSource.PAPER_FORM));
        words.add(new OptIn(ContactChannel.PHONE, chance.percent(90), OptInSource.PAPER_FORM));
        if (!row.get("email").isEmpty()) {
            words.add(new OptIn(ContactChannel.EMAIL, chance.percent(80), OptInSource.PAPER_FORM));
        }
        return new Communication(
                row.get("language"),
                row.get("interpreter").equals("1"),
                text ? ContactChannel.SMS : ContactChannel.PHONE,
                words);
    }

    /** The contact of the table; a guardian also pays. */
    static List<ContactDetails> contacts(CSVRecord row) {
        if (row.get("contact_role").isEmpty()) {
            return List.of();
        }
        String name = row.get("contact_given") + " " + row.get("contact_family");
        String phone = row.get("contact_phone");
        boolean guardian = row.get("contact_role").equals("guardian");
        Relation relation = relation(row.get("contact_relation"));
        List<ContactDetails> contacts = new ArrayList<>();
        contacts.add(new ContactDetails(
                guardian ? ContactRole.PROXY : ContactRole.EMERGENCY, relation, name, phone, null, null));
        if (guardian) {
            contacts.add(new ContactDetails(ContactRole.GUARANTOR, relation, name, phone, null, null));
        }
        return contacts;
    }

    private static Relation relation(String word) {
        return switch (word) {
            case "spouse" -> Relation.SPOUSE;
            case "sister", "brother" -> Relation.SIBLING;
            case "father", "mother" -> Relation.PARENT;
            default -> Relation.OTHER;
        };
    }
}
