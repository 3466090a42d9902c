package org.carequay.patient.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.ImportField;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.PatientDetails;
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
        return cell(cells, ImportField.SOURCE_ID);
    }

    ImportRow read(List<String> cells) {
        List<Violation> misfits = new ArrayList<>();
        Map<String, ImportField> places = new LinkedHashMap<>();
        PatientDetails details = new PatientDetails(
                name(cells, places),
                birthDate(cells, misfits),
                false,
                gender(cells, misfits),
                telecom(cells, places),
                address(cells, places),
                identifiers(cells, places),
                CellWords.language(cell(cells, ImportField.LANGUAGE)),
                cell(cells, ImportField.REFERRAL_SOURCE));
        return new ImportRow(details, misfits, places);
    }

    private HumanName name(List<String> cells, Map<String, ImportField> places) {
        places.put("name.given", ImportField.GIVEN);
        List<String> given = new ArrayList<>();
        for (ImportField field : List.of(ImportField.GIVEN, ImportField.MIDDLE)) {
            String text = cell(cells, field);
            if (text != null) {
                given.addAll(Arrays.asList(text.split("\\s+")));
            }
        }
        return new HumanName(cell(cells, ImportField.FAMILY), given, cell(cells, ImportField.SUFFIX));
    }

    private LocalDate birthDate(List<String> cells, List<Violation> misfits) {
        String text = cell(cells, ImportField.BIRTH_DATE);
        LocalDate day = text == null ? null : CellWords.day(text, mapping.dateOrder());
        if (text != null && day == null) {
            misfits.add(new Violation(ImportField.BIRTH_DATE.key(), "date-format"));
        }
        return day;
    }

    private AdministrativeGender gender(List<String> cells, List<Violation> misfits) {
        String text = cell(cells, ImportField.GENDER);
        AdministrativeGender gender = text == null ? AdministrativeGender.UNKNOWN : CellWords.gender(text);
        if (gender == null) {
            misfits.add(new Violation(ImportField.GENDER.key(), "unknown-value"));
        }
        return gender;
    }

    private List<ContactPoint> telecom(List<String> cells, Map<String, ImportField> places) {
        List<ContactPoint> all = new ArrayList<>();
        contact(cells, ImportField.MOBILE, "phone", "mobile", all, places);
        contact(cells, ImportField.HOME_PHONE, "phone", "home", all, places);
        contact(cells, ImportField.WORK_PHONE, "phone", "work", all, places);
        contact(cells, ImportField.EMAIL, "email", "home", all, places);
        return all;
    }

    private void contact(
            List<String> cells,
            ImportField field,
            String system,
            String use,
            List<ContactPoint> all,
            Map<String, ImportField> places) {
        String value = cell(cells, field);
        if (value != null) {
            places.put("telecom[" + all.size() + "]", field);
            all.add(new ContactPoint(system, value, use));
        }
    }

    private List<PostalAddress> address(List<String> cells, Map<String, ImportField> places) {
        if (ADDRESS.stream().allMatch(field -> cell(cells, field) == null)) {
            return List.of();
        }
        places.put("address[0].line", ImportField.LINE1);
        places.put("address[0].city", ImportField.CITY);
        places.put("address[0].state", ImportField.STATE);
        places.put("address[0].postalCode", ImportField.POSTAL_CODE);
        List<String> lines = new ArrayList<>();
        for (ImportField field : List.of(ImportField.LINE1, ImportField.LINE2)) {
            if (cell(cells, field) != null) {
                lines.add(cell(cells, field).replaceAll("\\s*[\\r\\n]+\\s*", ", "));
            }
        }
        return List.of(new PostalAddress(
                lines,
                cell(cells, ImportField.CITY),
                CellWords.state(cell(cells, ImportField.STATE)),
                CellWords.zip(cell(cells, ImportField.POSTAL_CODE))));
    }

    private List<Identifier> identifiers(List<String> cells, Map<String, ImportField> places) {
        List<Identifier> all = new ArrayList<>();
        identifier(cells, ImportField.SSN, new Identifier("SS", US_SSN, null), all, places);
        String licensedBy = CellWords.state(cell(cells, ImportField.LICENSE_STATE));
        identifier(cells, ImportField.LICENSE, new Identifier("DL", licensedBy, null), all, places);
        identifier(cells, ImportField.PASSPORT, new Identifier("PPN", null, null), all, places);
        return all;
    }

    private void identifier(
            List<String> cells,
            ImportField field,
            Identifier kind,
            List<Identifier> all,
            Map<String, ImportField> places) {
        String value = cell(cells, field);
        if (value != null) {
            places.put("identifier[" + all.size() + "]", field);
            all.add(new Identifier(kind.type(), kind.system(), value));
        }
    }

    private String cell(List<String> cells, ImportField field) {
        Integer column = columns.get(field);
        String text = column == null ? "" : cells.get(column).strip();
        if (text.matches("'[=+\\-@].*")) {
            // As exported here: the apostrophe keeps spreadsheets from calculating.
            text = text.substring(1);
        }
        return text.isEmpty() ? null : text;
    }
}
