package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.encounter.Causation;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteContent.Charge;
import org.carequay.encounter.NoteContent.Diagnosis;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Diagnoses and charges of notes, in their order. */
@ApplicationScoped
public class NoteCodes {
    private static final String DIAGNOSES =
            """
            select d.note_id, d.code, i.long_text, d.causation from note_diagnosis d join icd10_code i on i.code = d.code
            where d.note_id = any (?) order by d.note_id, d.position""";
    private static final String CHARGES =
            """
            select note_id, code, units, pointers from note_charge
            where note_id = any (?) order by note_id, position""";
    private static final String DROP_DIAGNOSES = "delete from note_diagnosis where note_id = ?";
    private static final String DROP_CHARGES = "delete from note_charge where note_id = ?";
    private static final String ADD_DIAGNOSIS =
            """
            insert into note_diagnosis (clinic_id, id, note_id, position, code, causation)
            values (bound_clinic(), ?, ?, ?, ?, ?)""";
    private static final String ADD_CHARGE =
            """
            insert into note_charge (clinic_id, id, note_id, position, code, units, pointers)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?::smallint[])""";

    @Inject
    private ClinicSql sql;

    /** The codes of one note. */
    record Codes(List<Diagnosis> diagnoses, List<Charge> charges) {
        static final Codes NONE = new Codes(List.of(), List.of());

        private boolean sameAs(NoteContent note) {
            return charges.equals(note.charges()) && key(diagnoses).equals(key(note.diagnoses()));
        }

        private static List<String> key(List<Diagnosis> diagnoses) {
            return diagnoses.stream().map(d -> d.code() + d.causation()).toList();
        }
    }

    Codes of(UUID note) {
        return of(List.of(note)).getOrDefault(note, Codes.NONE);
    }

    /** Codes by note; a note without any is missing. */
    Map<UUID, Codes> of(Collection<UUID> notes) {
        UUID[] ids = notes.toArray(UUID[]::new);
        Map<UUID, List<Diagnosis>> diagnoses = new HashMap<>();
        sql.forEach(
                DIAGNOSES,
                row -> diagnoses
                        .computeIfAbsent(Columns.uuid(row, "note_id"), note -> new ArrayList<>())
                        .add(diagnosis(row)),
                (Object) ids);
        Map<UUID, List<Charge>> charges = new HashMap<>();
        sql.forEach(
                CHARGES,
                row -> charges.computeIfAbsent(Columns.uuid(row, "note_id"), note -> new ArrayList<>())
                        .add(charge(row)),
                (Object) ids);
        return notes.stream()
                .distinct()
                .collect(Collectors.toMap(
                        note -> note,
                        note -> new Codes(
                                diagnoses.getOrDefault(note, List.of()), charges.getOrDefault(note, List.of()))));
    }

    /** Makes these the codes of a draft; nothing is written when they are so already. */
    void replace(UUID note, NoteContent content) {
        if (of(note).sameAs(content)) {
            return;
        }
        sql.update(DROP_DIAGNOSES, note);
        sql.update(DROP_CHARGES, note);
        List<Object[]> diagnoses = new ArrayList<>();
        for (Diagnosis d : content.diagnoses()) {
            diagnoses.add(new Object[] {Ids.next(), note, diagnoses.size() + 1, d.code(), d.causation()});
        }
        List<Object[]> charges = new ArrayList<>();
        for (Charge c : content.charges()) {
            charges.add(new Object[] {
                Ids.next(), note, charges.size() + 1, c.code(), c.units(), pointers(c.diagnosisPointers())
            });
        }
        add(ADD_DIAGNOSIS, diagnoses);
        add(ADD_CHARGE, charges);
    }

    private void add(String statement, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            sql.batch(statement, rows);
        }
    }

    private static Diagnosis diagnosis(ResultSet row) throws SQLException {
        return new Diagnosis(
                row.getString("code"), row.getString("long_text"), Columns.code(row, "causation", Causation.class));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        Number[] pointers = (Number[]) row.getArray("pointers").getArray();
        return new Charge(
                row.getString("code"),
                row.getInt("units"),
                Arrays.stream(pointers).map(Number::intValue).toList());
    }

    private static String pointers(List<Integer> pointers) {
        return pointers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
