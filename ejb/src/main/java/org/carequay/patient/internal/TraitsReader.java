package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientWords;
import org.carequay.patient.model.PatientTelecom;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.patient.model.match.Matcher;
import org.carequay.patient.model.match.Place;
import org.carequay.patient.model.match.Traits;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Brings records, and what is typed of one, into the form in which they are compared. */
@ApplicationScoped
public class TraitsReader {
    private static final int MIN_CONTACT = 7;
    private static final String LINES = "\n";
    private static final String CELLS = "\t";
    private static final String PHONE = "phone:";
    private static final String EMAIL = "email:";
    private static final String SSN = "SS";
    private static final int LAST_FOUR = 4;
    private static final String RECORDS =
            """
            select p.id, p.mrn, p.family || ', ' || replace(p.given, e'\\n', ' ') || coalesce(' ' || p.suffix, '') as name,
              p.birth_date, p.gender, p.phone, p.city, p.family_sort, p.given_sort, p.suffix, p.birth_date_estimated,
              (select string_agg(t.system || ':' || t.normal, e'\\n') from patient_telecom t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id) as telecom,
              (select string_agg(split_part(a.line, e'\\n', 1) || e'\\t' || a.city || e'\\t' || left(a.postal_code, 5), e'\\n')
                from patient_address a where a.clinic_id = p.clinic_id and a.patient_id = p.id) as places,
              (select string_agg(i.type || ':' || i.blind_index || coalesce(e'\\nSS4:' || i.last_four, ''), e'\\n')
                from patient_identifier i where i.clinic_id = p.clinic_id and i.patient_id = p.id) as identifiers
            from patient p where p.clinic_id = bound_clinic() and p.id = any (?) and p.active""";

    @Inject
    private ClinicSql sql;

    @Inject
    private IdentifierVault vault;

    /** A record of the clinic. */
    record Known(PatientRow row, Traits traits) {
        UUID id() {
            return row.id().value();
        }
    }

    /** The active ones among these records, in no order. */
    List<Known> read(Collection<UUID> patients) {
        return patients.isEmpty()
                ? List.of()
                : sql.list(RECORDS, TraitsReader::known, (Object) patients.toArray(UUID[]::new));
    }

    Traits of(PatientDetails details, ClinicId clinic) {
        HumanName name = details.name() == null ? new HumanName("", List.of(), null) : details.name();
        return new Traits(
                PatientWords.of(name.family()),
                PatientWords.of(String.join(" ", name.given())),
                Traits.suffix(name.suffix()),
                details.birthDate(),
                details.birthDateEstimated(),
                details.gender(),
                contacts(details, "phone"),
                contacts(details, "email"),
                details.address().stream().map(Place::of).toList(),
                details.identifier().stream()
                        .filter(TraitsReader::isWhole)
                        .flatMap(identifier -> identifiers(identifier, clinic))
                        .collect(Collectors.toSet()));
    }

    private Stream<String> identifiers(Identifier identifier, ClinicId clinic) {
        Stream<String> whole = vault.blindIndexes(identifier, clinic).map(index -> identifier.type() + ":" + index);
        String digits = PatientWords.digits(identifier.value());
        return SSN.equals(identifier.type()) && digits.length() >= LAST_FOUR
                ? Stream.concat(whole, Stream.of(Matcher.LAST_FOUR + digits.substring(digits.length() - LAST_FOUR)))
                : whole;
    }

    private static boolean isWhole(Identifier identifier) {
        return identifier.type() != null
                && identifier.value() != null
                && !identifier.value().isBlank()
                && !SealedIdentifier.isMasked(identifier);
    }

    private static Set<String> contacts(PatientDetails details, String system) {
        return details.telecom().stream()
                .filter(point -> system.equals(point.system()) && point.value() != null)
                .map((ContactPoint point) -> PatientTelecom.normal(point))
                .filter(normal -> normal.length() >= MIN_CONTACT)
                .collect(Collectors.toSet());
    }

    private static Known known(ResultSet row) throws SQLException {
        List<String> telecom = lines(row.getString("telecom"));
        return new Known(
                PatientSearch.row(row),
                new Traits(
                        words(row.getString("family_sort")),
                        words(row.getString("given_sort")),
                        Traits.suffix(row.getString("suffix")),
                        Columns.day(row, "birth_date"),
                        row.getBoolean("birth_date_estimated"),
                        Columns.code(row, "gender", AdministrativeGender.class),
                        after(telecom, PHONE),
                        after(telecom, EMAIL),
                        lines(row.getString("places")).stream()
                                .map(TraitsReader::place)
                                .toList(),
                        Set.copyOf(lines(row.getString("identifiers")))));
    }

    private static Set<String> after(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .filter(normal -> normal.length() >= MIN_CONTACT)
                .collect(Collectors.toSet());
    }

    private static Place place(String line) {
        String[] cells = line.split(CELLS, -1);
        return Place.of(cells[0], cells[1], cells[2]);
    }

    private static List<String> words(String sorted) {
        return Arrays.stream(sorted.split(" "))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(LINES)).distinct().toList();
    }
}
