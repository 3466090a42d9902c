package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientWords;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/**
 * Likely duplicates of many new records. One statement finds the few that share name, or birth date and one name, or an
 * identifier with somebody; only those are compared in full. What this does not see is left to the search for duplicates over
 * the whole clinic.
 */
@ApplicationScoped
public class DuplicateScreen {
    private static final String SUSPECTS =
            """
            with n as (select position::int, family, given, birth_date::date as birth_date
              from unnest(?, ?, ?, ?) as u (position, family, given, birth_date))
            select position from n where exists (select 1 from patient p where p.clinic_id = bound_clinic()
              and p.family_sort = n.family and p.given_sort = n.given)
            union
            select position from n where exists (select 1 from patient p where p.clinic_id = bound_clinic()
              and p.birth_date = n.birth_date and (p.family_sort = n.family or p.given_sort = n.given))
            union
            select position::int from unnest(?, ?) as i (position, blind_index) where exists (
              select 1 from patient_identifier k where k.clinic_id = bound_clinic() and k.blind_index = i.blind_index)
            order by 1""";

    @Inject
    private ClinicSql sql;

    @Inject
    private DuplicateSearch search;

    @Inject
    private IdentifierVault vault;

    @Inject
    private CurrentCaller caller;

    /** The best match of each that has one, by its position in the list. */
    Map<Integer, PatientMatch> find(List<PatientDetails> rows) {
        Map<Integer, PatientMatch> found = new TreeMap<>();
        List<Integer> suspects = suspects(rows);
        List<List<PatientMatch>> matches = search.findEach(
                suspects.stream().map(rows::get).toList(), caller.get().clinic());
        for (int i = 0; i < suspects.size(); i++) {
            if (!matches.get(i).isEmpty()) {
                found.put(suspects.get(i), matches.get(i).get(0));
            }
        }
        return found;
    }

    private List<Integer> suspects(List<PatientDetails> rows) {
        List<String> position = new ArrayList<>();
        List<String> family = new ArrayList<>();
        List<String> given = new ArrayList<>();
        List<String> born = new ArrayList<>();
        List<String> holder = new ArrayList<>();
        List<String> index = new ArrayList<>();
        for (PatientDetails row : rows) {
            String at = String.valueOf(position.size());
            position.add(at);
            family.add(PatientWords.sortKey(row.name().family()));
            given.add(PatientWords.sortKey(String.join(" ", row.name().given())));
            born.add(row.birthDate().toString());
            row.identifier().stream()
                    .flatMap(identifier ->
                            vault.blindIndexes(identifier, caller.get().clinic()))
                    .forEach(one -> {
                        holder.add(at);
                        index.add(one);
                    });
        }
        return sql.list(
                SUSPECTS,
                row -> row.getInt(1),
                array(position),
                array(family),
                array(given),
                array(born),
                array(holder),
                array(index));
    }

    private static Object array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
