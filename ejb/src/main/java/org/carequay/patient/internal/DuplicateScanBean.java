package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.patient.DuplicateScan;
import org.carequay.patient.DuplicateScanId;
import org.carequay.patient.DuplicateScanView;
import org.carequay.patient.internal.DuplicatePairs.Ends;
import org.carequay.patient.internal.DuplicatePairs.Found;
import org.carequay.patient.internal.TraitsReader.Known;
import org.carequay.patient.model.match.Matcher;
import org.carequay.patient.model.match.Verdict;

/** Searches a clinic's records piece by piece. */
@Stateless
@PermitAll
@Local(DuplicateScan.class)
public class DuplicateScanBean implements DuplicateScan {
    @Inject
    private DuplicateScans scans;

    @Inject
    private MatchKeyStore keys;

    @Inject
    private TraitsReader reader;

    @Inject
    private DuplicatePairs pairs;

    @Override
    public Optional<DuplicateScanId> begin() {
        return scans.begin().map(DuplicateScanId::new);
    }

    @Override
    public List<UUID> unkeyed(UUID after, Part part) {
        return scans.unkeyed(after, part);
    }

    @Override
    public void key(List<UUID> patients) {
        keys.refresh(patients);
    }

    @Override
    public List<UUID> due(DuplicateScanId scan, UUID after, Part part) {
        return scans.due(scan.value(), after, part);
    }

    @Override
    public void compare(DuplicateScanId scan, List<UUID> patients) {
        boolean everything = scans.comparesEverything(scan.value());
        List<Known> records = reader.read(patients);
        Map<UUID, Set<UUID>> around = keys.around(records, everything);
        Map<UUID, Known> known = withNeighbours(records, around);
        Map<Ends, Found> found = new HashMap<>();
        for (Known record : records) {
            for (UUID other : around.getOrDefault(record.id(), Set.of())) {
                Known neighbour = known.get(other);
                Ends ends = Ends.of(record.id(), other);
                if (neighbour != null && !other.equals(record.id()) && !found.containsKey(ends)) {
                    Verdict verdict = Matcher.compare(record.traits(), neighbour.traits());
                    if (verdict.match()) {
                        found.put(ends, Found.of(record, neighbour, verdict));
                    }
                }
            }
        }
        pairs.write(List.copyOf(found.values()));
        pairs.clearOthers(patients, everything, found.keySet());
        scans.progressed(scan.value(), patients.size(), found.size());
    }

    private Map<UUID, Known> withNeighbours(List<Known> records, Map<UUID, Set<UUID>> around) {
        Map<UUID, Known> known = records.stream().collect(Collectors.toMap(Known::id, record -> record));
        List<UUID> others = new ArrayList<>();
        around.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(id -> !known.containsKey(id))
                .forEach(others::add);
        reader.read(others).forEach(record -> known.put(record.id(), record));
        return known;
    }

    @Override
    public void finish(DuplicateScanId scan, boolean complete) {
        scans.finish(scan.value(), complete);
    }

    @Override
    public boolean resume(DuplicateScanId scan) {
        return scans.resume(scan.value());
    }

    @Override
    public Optional<DuplicateScanView> latest() {
        return scans.latest();
    }
}
