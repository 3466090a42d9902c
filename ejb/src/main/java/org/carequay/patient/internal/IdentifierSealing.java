package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.Identifier;
import org.carequay.patient.MergeId;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/**
 * Seals numbers that were kept before they were encrypted, in the rows of patients and in what merges remember of them. A number
 * becomes the same bytes wherever it stands, so that a merge can be undone whichever was sealed first.
 */
@ApplicationScoped
public class IdentifierSealing {
    private static final int PATIENTS = 200;
    private static final int MERGES = 20;
    /** In the order of their ids, and only whom nobody is writing just now: those come the next time. */
    private static final String WAITING =
            """
            select p.id from patient p where p.clinic_id = bound_clinic() and p.id in (
              select i.patient_id from patient_identifier i where i.clinic_id = bound_clinic() and i.value is not null
              order by i.patient_id limit 1000)
            order by p.id limit ? for no key update skip locked""";

    private static final String SEAL =
            """
            update patient_identifier i set value = null, value_cipher = decode(n.cipher, 'hex'), blind_index = n.blind_index
            from unnest(?, ?, ?) n (id, cipher, blind_index) where i.clinic_id = bound_clinic() and i.id = n.id""";
    private static final String FORGET_WORDS =
            """
            delete from patient_token t where t.clinic_id = bound_clinic() and t.patient_id = any (?) and t.kind = 'IDENTIFIER'
              and not exists (select from patient_word_source s
                where s.clinic_id = t.clinic_id and s.patient_id = t.patient_id and s.token = t.token)""";
    private static final String LEARN_WORDS = "select learn_new_patients(?)";
    private static final String PLAIN =
            "(holds_plain_identifier(m.survivor_before) or holds_plain_identifier(m.source_before)"
                    + " or holds_plain_identifier(m.survivor_after))";
    private static final String WAITING_MERGES =
            "select m.id from patient_merge m where m.clinic_id = bound_clinic() and " + PLAIN
                    + " order by m.id limit ? for no key update skip locked";
    private static final String REMEMBERED =
            """
            select distinct on (r.id) r.id, r.patient_id, r.type, r.system, r.value from patient_merge m
            cross join lateral (values (m.survivor_before), (m.source_before), (m.survivor_after)) d (record)
            cross join lateral jsonb_to_recordset(d.record -> 'patient_identifier')
              r (id uuid, patient_id uuid, type text, system text, value text)
            where m.clinic_id = bound_clinic() and m.id = any (?) and r.value is not null order by r.id""";
    private static final String SEAL_MERGES =
            """
            update patient_merge m set survivor_before = sealed_record(m.survivor_before, n.ids, n.ciphers, n.indexes),
              source_before = sealed_record(m.source_before, n.ids, n.ciphers, n.indexes),
              survivor_after = sealed_record(m.survivor_after, n.ids, n.ciphers, n.indexes)
            from (select ?::uuid[] as ids, ?::text[] as ciphers, ?::text[] as indexes) n
            where m.clinic_id = bound_clinic() and m.id = any (?)""";
    private static final String OF_MERGE =
            "select m.id from patient_merge m where m.clinic_id = bound_clinic() and m.id = ? and " + PLAIN;
    private static final String BOTH =
            """
            select p.id from patient_merge m join patient p on p.clinic_id = m.clinic_id and p.id in (m.survivor_id, m.source_id)
            where m.clinic_id = bound_clinic() and m.id = ?""";
    private static final String SETTLE = "select patient_identifiers_are_sealed() as sealed";

    @Inject
    private ClinicSql sql;

    @Inject
    private IdentifierReader reader;

    @Inject
    private IdentifierVault vault;

    @Inject
    private MatchKeyStore matchKeys;

    @Inject
    private CurrentCaller caller;

    /** Rows that became cipher text. */
    private static final class Sealed {
        private final List<UUID> ids = new ArrayList<>();
        private final List<String> ciphers = new ArrayList<>();
        private final List<String> indexes = new ArrayList<>();

        void add(UUID id, SealedIdentifier sealed) {
            ids.add(id);
            ciphers.add(HexFormat.of().formatHex(sealed.cipher()));
            indexes.add(sealed.blindIndex());
        }

        UUID[] rows() {
            return ids.toArray(UUID[]::new);
        }

        String[] texts() {
            return ciphers.toArray(String[]::new);
        }

        String[] found() {
            return indexes.toArray(String[]::new);
        }
    }

    /** Seals what some patients, and then some merges, still have in the clear. @return of how many */
    int some() {
        List<UUID> patients = ids(WAITING, PATIENTS);
        if (!patients.isEmpty()) {
            seal(patients);
            return patients.size();
        }
        List<UUID> merges = ids(WAITING_MERGES, MERGES);
        sealMerges(merges);
        return merges.size();
    }

    /** Before a merge is undone: what comes back is written as it stands there. Both records are the caller's alone. */
    void before(MergeId undone) {
        seal(ids(BOTH, undone.value()));
        sealMerges(ids(OF_MERGE, undone.value()));
    }

    /** Whether no clinic has anything in the clear any more: from then on the database vouches for every row. */
    boolean settle() {
        return sql.first(SETTLE, row -> row.getBoolean("sealed")).orElseThrow();
    }

    private void seal(Collection<UUID> patients) {
        Sealed sealed = new Sealed();
        for (IdentifierReader.Shown row : reader.ofPatients(patients)) {
            if (row.kept().cipher() == null) {
                sealed.add(row.id(), sealed(row.identifier(), row.patient()));
            }
        }
        if (sealed.ids.isEmpty()) {
            return;
        }
        UUID[] whose = patients.toArray(UUID[]::new);
        sql.update(SEAL, sealed.rows(), sealed.texts(), sealed.found());
        sql.update(FORGET_WORDS, (Object) whose);
        sql.list(LEARN_WORDS, row -> "", (Object) whose);
        matchKeys.refresh(patients);
    }

    private void sealMerges(List<UUID> merges) {
        if (merges.isEmpty()) {
            return;
        }
        UUID[] which = merges.toArray(UUID[]::new);
        Sealed sealed = new Sealed();
        sql.forEach(
                REMEMBERED,
                row -> sealed.add(
                        Columns.uuid(row, "id"),
                        sealed(
                                new Identifier(row.getString("type"), row.getString("system"), row.getString("value")),
                                Columns.uuid(row, "patient_id"))),
                (Object) which);
        sql.update(SEAL_MERGES, sealed.rows(), sealed.texts(), sealed.found(), which);
    }

    private SealedIdentifier sealed(Identifier identifier, UUID patient) {
        return vault.sealAlike(identifier, caller.get().clinic(), patient);
    }

    private List<UUID> ids(String query, Object parameter) {
        return sql.list(query, row -> Columns.uuid(row, "id"), parameter);
    }
}
