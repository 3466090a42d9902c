package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.Secrets;

/**
 * How a row of a file is known again: by the source system and its number for the patient, else by all its cells with their
 * headings, in any order of the columns. Kept as a hash under a key of the clinic's own.
 */
@ApplicationScoped
public class ImportKeys {
    private static final String KNOWN =
            "select key from patient_import_key where clinic_id = bound_clinic() and key = any (?)";
    private static final String CLAIM =
            """
            insert into patient_import_key (clinic_id, id, key, patient_id, source_system, source_id)
            select bound_clinic(), n.id, n.key, n.patient_id, case when n.source_id is null then null else ? end, n.source_id
            from unnest(?, ?, ?, ?) as n (id, key, patient_id, source_id)
            on conflict (clinic_id, key) do nothing returning key""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** @param sourceId null: the cells make the key */
    record Claim(String key, UUID patient, String sourceId) {}

    /** Makes the keys of rows with those headings. */
    final class Maker {
        private final byte[] secret =
                Secrets.derived("import-key:" + caller.get().clinic());
        private final List<String> headings;
        private final String system;

        private Maker(List<String> headings, String system) {
            this.headings = headings;
            this.system = system;
        }

        String of(List<String> cells, String sourceId) {
            if (sourceId != null) {
                return Secrets.hmacHex(secret, "id\u0000" + system + "\u0000" + sourceId);
            }
            List<String> named = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    named.add(headings.get(i) + "\u0000" + cells.get(i).strip());
                }
            }
            named.sort(Comparator.naturalOrder());
            return Secrets.hmacHex(secret, "row\u0000" + String.join("\u0000", named));
        }
    }

    Maker maker(List<String> headings, String sourceSystem) {
        return new Maker(headings, sourceSystem);
    }

    Set<String> known(Collection<String> keys) {
        return new HashSet<>(sql.list(KNOWN, row -> row.getString(1), (Object) keys.toArray(String[]::new)));
    }

    /**
     * Takes the keys for those patients; answers with those that nobody else had. Waits for another import that takes the same
     * ones; in the order of the keys, so that two never wait for each other.
     */
    Set<String> claim(List<Claim> claims, String sourceSystem) {
        List<Claim> ordered =
                claims.stream().sorted(Comparator.comparing(Claim::key)).toList();
        return new HashSet<>(sql.list(
                CLAIM,
                row -> row.getString(1),
                sourceSystem,
                ordered.stream().map(claim -> Ids.next()).toArray(UUID[]::new),
                ordered.stream().map(Claim::key).toArray(String[]::new),
                ordered.stream().map(Claim::patient).toArray(UUID[]::new),
                ordered.stream().map(Claim::sourceId).toArray(String[]::new)));
    }
}
