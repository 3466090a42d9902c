package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientWords;
import org.carequay.patient.model.DuplicatePolicy;
import org.carequay.patient.model.DuplicatePolicy.Facts;
import org.carequay.patient.model.DuplicatePolicy.Verdict;
import org.carequay.patient.model.PatientTelecom;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Looks for records that may be the same person, also while the form is still half empty. */
@ApplicationScoped
public class DuplicateSearch {
    private static final int AT_MOST = 10;
    private static final String CANDIDATES =
            """
            with c as (
              (select id from patient where birth_date = ? limit 200)
              union (select id from patient where family_sort = ? and given_sort = ? limit 200)
              union (select patient_id from patient_telecom where normal = any (?) limit 200)
              union (select patient_id from patient_identifier where blind_index = any (?) limit 200))
            select p.id, p.mrn, p.family || ', ' || replace(p.given, e'\\n', ' ') || coalesce(' ' || p.suffix, '') as name,
              p.birth_date, p.gender, p.phone, p.city, p.family_sort, p.given_sort,
              (select string_agg(t.normal, e'\\n') from patient_telecom t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.system = 'phone') as phones,
              (select string_agg(t.normal, e'\\n') from patient_telecom t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.system = 'email') as emails,
              (select string_agg(i.blind_index, e'\\n') from patient_identifier i
                where i.clinic_id = p.clinic_id and i.patient_id = p.id) as identifiers
            from patient p where p.clinic_id = bound_clinic() and p.id in (select id from c)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private IdentifierVault vault;

    private record Candidate(PatientRow row, Facts facts) {}

    List<PatientMatch> find(PatientDetails details, ClinicId clinic) {
        Facts typed = facts(details, clinic);
        String[] contacts = java.util.stream.Stream.concat(typed.phones().stream(), typed.emails().stream())
                .toArray(String[]::new);
        List<Candidate> candidates = sql.list(
                CANDIDATES,
                DuplicateSearch::candidate,
                typed.birthDate(),
                String.join(" ", typed.family()),
                String.join(" ", typed.given()),
                contacts,
                typed.identifiers().toArray(String[]::new));
        return candidates.stream()
                .map(candidate -> match(candidate, typed))
                .filter(match -> match.score() > 0)
                .sorted(Comparator.comparingInt(PatientMatch::score).reversed().thenComparing(match -> match.patient()
                        .mrn()))
                .limit(AT_MOST)
                .toList();
    }

    private static PatientMatch match(Candidate candidate, Facts typed) {
        Verdict verdict = DuplicatePolicy.compare(typed, candidate.facts());
        return new PatientMatch(candidate.row(), verdict.score(), verdict.reasons());
    }

    private Facts facts(PatientDetails details, ClinicId clinic) {
        HumanName name = details.name() == null ? new HumanName("", List.of(), null) : details.name();
        return new Facts(
                PatientWords.of(name.family()),
                PatientWords.of(String.join(" ", name.given())),
                details.birthDate(),
                contacts(details, "phone"),
                contacts(details, "email"),
                details.identifier().stream()
                        .filter(i -> i.type() != null
                                && i.value() != null
                                && !i.value().isBlank()
                                && !SealedIdentifier.isMasked(i))
                        .map(i -> vault.blindIndex(i, clinic))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> contacts(PatientDetails details, String system) {
        return details.telecom().stream()
                .filter(point -> system.equals(point.system()) && point.value() != null)
                .map((ContactPoint point) -> PatientTelecom.normal(point))
                .filter(normal -> normal.length() >= 7)
                .collect(Collectors.toSet());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Facts facts = new Facts(
                PatientWords.of(row.getString("family_sort")),
                PatientWords.of(row.getString("given_sort")),
                Columns.day(row, "birth_date"),
                set(row.getString("phones")),
                set(row.getString("emails")),
                set(row.getString("identifiers")));
        return new Candidate(PatientSearch.row(row), facts);
    }

    private static Set<String> set(String lines) {
        return lines == null ? Set.of() : Arrays.stream(lines.split("\n")).collect(Collectors.toSet());
    }
}
