package org.carequay.patient.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Demographics;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.ImportField;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.patient.Race;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.Violation;

/** Reads the cells of a row by a mapping. Only the writing is understood here; what is right is for the rules to say. */
final class RowReading {
    private static final String US_SSN = "http://hl7.org/fhir/sid/us-ssn";
    private static final List<ImportField> ADDRESS =
            List.of(ImportField.LINE1, ImportField.LINE2, ImportField.CITY, ImportField.STATE, ImportField.POSTAL_CODE);

    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    private final ImportMapping mapping;

    RowReading(ImportMapping mapping, List<String> headings) {
        this.mapping = mapping;
        columns.putAll(mapping.indexes(headings));
    }

    /** The number of the patient in the system that the file came from; null without one. */
    String sourceId(List<String> cells) {
        return mapped(cells).get(ImportField.SOURCE_ID);
    }

    ImportRow read(List<String> cells) {
        MappedCells row = mapped(cells);
        List<Violation> misfits = new ArrayList<>();
        Map<String, ImportField> places = new LinkedHashMap<>();
        PatientDetails details = new PatientDetails(
                name(row, places),
                day(row, ImportField.BIRTH_DATE, misfits),
                false,
                gender(row, misfits),
                telecom(row, places),
                address(row, places),
                identifiers(row, places),
                Communication.in(CellWords.language(row.get(ImportField.LANGUAGE))),
                row.get(ImportField.REFERRAL_SOURCE),
                List.of(),
                demographics(row, misfits),
                new PatientStanding(false, day(row, ImportField.DECEASED, misfits), false));
        NewPatient read = new NewPatient(
                details, CircleReading.coverage(row, places), CircleReading.contact(row, misfits, places));
        return new ImportRow(read, misfits, places);
    }

    private MappedCells mapped(List<String> cells) {
        return new MappedCells(columns, cells);
    }

    private static HumanName name(MappedCells row, Map<String, ImportField> places) {
        places.put("name.given", ImportField.GIVEN);
        List<String> given = new ArrayList<>();
        for (ImportField field : List.of(ImportField.GIVEN, ImportField.MIDDLE)) {
            String text = row.get(field);
            if (text != null) {
                given.addAll(Arrays.asList(text.split("\\s+")));
            }
        }
        return new HumanName(row.get(ImportField.FAMILY), given, row.get(ImportField.SUFFIX));
    }

    private LocalDate day(MappedCells row, ImportField field, List<Violation> misfits) {
        String text = row.get(field);
        LocalDate day = text == null ? null : CellWords.day(text, mapping.dateOrder());
        if (text != null && day == null) {
            misfits.add(new Violation(field.key(), "date-format"));
        }
        return day;
    }

    private static AdministrativeGender gender(MappedCells row, List<Violation> misfits) {
        String text = row.get(ImportField.GENDER);
        AdministrativeGender gender = text == null ? AdministrativeGender.UNKNOWN : CellWords.gender(text);
        if (gender == null) {
            misfits.add(new Violation(ImportField.GENDER.key(), "unknown-value"));
        }
        return gender;
    }

    private static Demographics demographics(MappedCells row, List<Violation> misfits) {
        String race = row.get(ImportField.RACE);
        List<Race> races = race == null ? List.of() : CellWords.races(race);
        if (race != null && races.isEmpty()) {
            misfits.add(new Violation(ImportField.RACE.key(), "unknown-value"));
        }
        String text = row.get(ImportField.ETHNICITY);
        Ethnicity ethnicity = text == null ? null : CellWords.ethnicity(text);
        if (text != null && ethnicity == null) {
            misfits.add(new Violation(ImportField.ETHNICITY.key(), "unknown-value"));
        }
        return new Demographics(null, races, ethnicity);
    }

    private static List<ContactPoint> telecom(MappedCells row, Map<String, ImportField> places) {
        List<ContactPoint> all = new ArrayList<>();
        contact(row, ImportField.MOBILE, "phone", "mobile", all, places);
        contact(row, ImportField.HOME_PHONE, "phone", "home", all, places);
        contact(row, ImportField.WORK_PHONE, "phone", "work", all, places);
        contact(row, ImportField.EMAIL, "email", "home", all, places);
        return all;
    }

    private static void contact(
            MappedCells row,
            ImportField field,
            String system,
            String use,
            List<ContactPoint> all,
            Map<String, ImportField> places) {
        String value = row.get(field);
        if (value != null) {
            places.put("telecom[" + all.size() + "]", field);
            all.add(new ContactPoint(system, value, use));
        }
    }

    private static List<PostalAddress> address(MappedCells row, Map<String, ImportField> places) {
        if (!row.hasAny(ADDRESS)) {
            return List.of();
        }
        places.put("address[0].line", ImportField.LINE1);
        places.put("address[0].city", ImportField.CITY);
        places.put("address[0].state", ImportField.STATE);
        places.put("address[0].postalCode", ImportField.POSTAL_CODE);
        List<String> lines = new ArrayList<>();
        for (ImportField field : List.of(ImportField.LINE1, ImportField.LINE2)) {
            if (row.get(field) != null) {
                lines.add(row.get(field).replaceAll("\\s*[\\r\\n]+\\s*", ", "));
            }
        }
        return List.of(new PostalAddress(
                lines,
                row.get(ImportField.CITY),
                CellWords.state(row.get(ImportField.STATE)),
                CellWords.zip(row.get(ImportField.POSTAL_CODE))));
    }

    private static List<Identifier> identifiers(MappedCells row, Map<String, ImportField> places) {
        List<Identifier> all = new ArrayList<>();
        identifier(row, ImportField.SSN, new Identifier("SS", US_SSN, null), all, places);
        String licensedBy = CellWords.state(row.get(ImportField.LICENSE_STATE));
        identifier(row, ImportField.LICENSE, new Identifier("DL", licensedBy, null), all, places);
        identifier(row, ImportField.PASSPORT, new Identifier("PPN", null, null), all, places);
        return all;
    }

    private static void identifier(
            MappedCells row,
            ImportField field,
            Identifier kind,
            List<Identifier> all,
            Map<String, ImportField> places) {
        String value = row.get(field);
        if (value != null) {
            places.put("identifier[" + all.size() + "]", field);
            all.add(new Identifier(kind.type(), kind.system(), value));
        }
    }
}
