package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.patient.internal.TraitsReader.Known;
import org.carequay.patient.model.match.MatchKeys;
import org.carequay.patient.model.match.Traits;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * Keeps for each record the blocks it stands in, and finds who stands there. Of a crowded block only some are taken, so that
 * a question costs the same in a large clinic.
 */
@ApplicationScoped
public class MatchKeyStore {
    private static final String LEARN =
            """
            insert into patient_match_key (clinic_id, key, patient_id)
            select bound_clinic(), n.key, n.patient from unnest(?, ?) n (key, patient) on conflict do nothing""";
    private static final String FORGET =
            """
            delete from patient_match_key m where m.clinic_id = bound_clinic() and m.patient_id = any (?)
              and not exists (select from unnest(?, ?) n (key, patient) where n.key = m.key and n.patient = m.patient_id)""";
    /** For each asked number and key the records of the block, at most 60 of them. */
    private static final String BLOCKS =
            """
            select distinct n.who, k.patient_id from unnest(?, ?) n (key, who)
            cross join lateral (select m.patient_id from patient_match_key m
              where m.clinic_id = bound_clinic() and m.key = n.key limit 60) k""";
    /** For each asked record and key the next 40 records of the block in the order of their ids: each pair is met once. */
    private static final String NEXT =
            """
            select distinct n.who, k.patient_id from unnest(?, ?) n (key, who)
            cross join lateral (select m.patient_id from patient_match_key m
              where m.clinic_id = bound_clinic() and m.key = n.key and m.patient_id > n.who
              order by m.patient_id limit 40) k""";

    @Inject
    private ClinicSql sql;

    @Inject
    private TraitsReader reader;

    /** Brings the keys of these records up to date with what the records say now. */
    void refresh(Collection<UUID> patients) {
        Asked<UUID> asked = new Asked<>();
        for (Known known : reader.read(patients)) {
            MatchKeys.of(known.traits()).forEach(key -> asked.add(key, known.id()));
            asked.add(MatchKeys.VERSION, known.id());
        }
        UUID[] whose = asked.who.toArray(UUID[]::new);
        sql.update(FORGET, patients.toArray(UUID[]::new), asked.keys(), whose);
        sql.update(LEARN, asked.keys(), whose);
    }

    /** For each of the people, in their order, the records that share a block. */
    List<Set<UUID>> around(List<Traits> people) {
        Asked<Long> asked = new Asked<>();
        for (int i = 0; i < people.size(); i++) {
            long number = i;
            MatchKeys.of(people.get(i)).forEach(key -> asked.add(key, number));
        }
        List<Set<UUID>> found = new ArrayList<>();
        people.forEach(person -> found.add(new LinkedHashSet<>()));
        sql.list(
                BLOCKS,
                row -> found.get(row.getInt("who")).add(Columns.uuid(row, "patient_id")),
                asked.keys(),
                asked.who.toArray(Long[]::new));
        return found;
    }

    /** For each of the records those that share a block: all, or only the ones after it in the order of ids. */
    Map<UUID, Set<UUID>> around(List<Known> records, boolean onlyNext) {
        Asked<UUID> asked = new Asked<>();
        records.forEach(known -> MatchKeys.of(known.traits()).forEach(key -> asked.add(key, known.id())));
        Map<UUID, Set<UUID>> found = new LinkedHashMap<>();
        sql.forEach(
                onlyNext ? NEXT : BLOCKS,
                row -> found.computeIfAbsent(Columns.uuid(row, "who"), any -> new LinkedHashSet<>())
                        .add(Columns.uuid(row, "patient_id")),
                asked.keys(),
                asked.who.toArray(UUID[]::new));
        return found;
    }

    private static final class Asked<T> {
        private final List<Long> keys = new ArrayList<>();
        private final List<T> who = new ArrayList<>();

        void add(long key, T whose) {
            keys.add(key);
            who.add(whose);
        }

        Long[] keys() {
            return keys.toArray(Long[]::new);
        }
    }
}
