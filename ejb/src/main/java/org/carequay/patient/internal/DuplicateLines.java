package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.patient.DuplicateLine;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;
import org.carequay.patient.PatientRow;
import org.carequay.tenancy.ClinicSql;

/** Sets two records side by side, as people read them. */
@ApplicationScoped
public class DuplicateLines {
    private static final String SHOWN =
            """
            select p.id, p.mrn, p.family || ', ' || replace(p.given, e'\\n', ' ') || coalesce(' ' || p.suffix, '') as name,
              p.birth_date, p.gender, p.phone, p.city, p.family, replace(p.given, e'\\n', ' ') as given, p.suffix,
              (select string_agg(t.value, e'\\n' order by t.position) from patient_telecom t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.system = 'phone') as phones,
              (select string_agg(t.value, e'\\n' order by t.position) from patient_telecom t
                where t.clinic_id = p.clinic_id and t.patient_id = p.id and t.system = 'email') as emails,
              (select string_agg(replace(a.line, e'\\n', ', ') || ', ' || a.city || ', ' || a.state || ' ' || a.postal_code,
                e'\\n' order by a.position) from patient_address a
                where a.clinic_id = p.clinic_id and a.patient_id = p.id) as addresses
            from patient p where p.clinic_id = bound_clinic() and p.id = any (?)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private IdentifierReader identifiers;

    /** A record as it is shown. */
    record Shown(PatientRow row, Map<MatchField, String> values) {
        UUID id() {
            return row.id().value();
        }
    }

    Map<UUID, Shown> read(Collection<UUID> patients) {
        Map<UUID, String> numbers = identifiers.ofPatients(patients).stream()
                .collect(Collectors.groupingBy(
                        IdentifierReader.Shown::patient,
                        Collectors.mapping(
                                row -> row.identifier().type() + " "
                                        + row.identifier().value(),
                                Collectors.joining("\n"))));
        return sql.list(SHOWN, row -> shown(row, numbers), (Object) patients.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Shown::id, Function.identity()));
    }

    static List<DuplicateLine> compare(Shown a, Shown b, List<MatchEvidence> evidence) {
        List<DuplicateLine> lines = new ArrayList<>();
        for (MatchField field : MatchField.values()) {
            String valueA = a.values().get(field);
            String valueB = b.values().get(field);
            MatchEvidence found = evidence.stream()
                    .filter(one -> one.field() == field)
                    .findFirst()
                    .orElse(null);
            if (valueA != null || valueB != null) {
                lines.add(new DuplicateLine(field, valueA, valueB, found));
            }
        }
        return lines;
    }

    private static Shown shown(ResultSet row, Map<UUID, String> numbers) throws SQLException {
        Map<MatchField, String> values = new EnumMap<>(MatchField.class);
        values.put(MatchField.FAMILY, row.getString("family"));
        values.put(MatchField.GIVEN, row.getString("given"));
        values.put(MatchField.SUFFIX, row.getString("suffix"));
        values.put(MatchField.BIRTH_DATE, row.getString("birth_date"));
        values.put(MatchField.GENDER, row.getString("gender"));
        values.put(MatchField.PHONE, row.getString("phones"));
        values.put(MatchField.EMAIL, row.getString("emails"));
        values.put(MatchField.ADDRESS, row.getString("addresses"));
        PatientRow patient = PatientSearch.row(row);
        values.put(MatchField.IDENTIFIER, numbers.get(patient.id().value()));
        return new Shown(patient, values);
    }
}
