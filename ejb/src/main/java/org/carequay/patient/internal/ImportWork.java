package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.patient.ImportFinding;
import org.carequay.patient.ImportFinding.Kind;
import org.carequay.patient.ImportId;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportView.Counts;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.internal.ImportFindings.Found;
import org.carequay.patient.model.PatientImport;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Checks or imports one block of rows: reads them by the mapping, refuses what the rules refuse, leaves what is there already. */
@ApplicationScoped
public class ImportWork {
    private static final String ROW = "row";

    @Inject
    private PatientRules rules;

    @Inject
    private ImportKeys keys;

    @Inject
    private BulkRegistration registration;

    @Inject
    private DuplicateScreen duplicates;

    @Inject
    private ImportFindings findings;

    /** A row that the rules passed. */
    private record Passed(long line, String key, String sourceId, NewPatient patient) {}

    void work(PatientImport of, int block, List<CsvFile.Row> rows) {
        List<Found> found = new ArrayList<>();
        ImportMapping mapping = MappingText.read(of.mapping());
        Map<String, Passed> passed = new LinkedHashMap<>();
        int known = pass(of.headings(), mapping, rows, passed, found);
        int rejected = (int) found.stream().filter(one -> one.cells() != null).count();
        known += leaveOut(passed, keys.known(passed.keySet()));
        found.addAll(likelyDuplicates(passed.values()));
        if (!of.dry()) {
            known += register(passed, mapping.sourceSystem());
        }
        ImportId id = new ImportId(of.id());
        findings.add(id, of.dry(), found);
        findings.addOutcome(id, of.dry(), block, new Counts(rows.size(), passed.size(), known, rejected, 0));
    }

    /** @return how many rows stand in this block twice */
    private int pass(
            List<String> headings,
            ImportMapping mapping,
            List<CsvFile.Row> rows,
            Map<String, Passed> passed,
            List<Found> found) {
        RowReading reading = new RowReading(mapping, headings);
        ImportKeys.Maker maker = keys.maker(headings, mapping.sourceSystem());
        int twice = 0;
        for (CsvFile.Row row : rows) {
            if (row.cells().size() != headings.size()) {
                refuse(row, List.of(new Violation(ROW, "import-cells")), found);
                continue;
            }
            ImportRow read = reading.read(row.cells());
            List<Violation> wrong = read.atFields(violations(read.patient()));
            if (!wrong.isEmpty()) {
                refuse(row, wrong, found);
                continue;
            }
            String sourceId = reading.sourceId(row.cells());
            String key = maker.of(row.cells(), sourceId);
            Passed before = passed.putIfAbsent(key, new Passed(row.line(), key, sourceId, read.patient()));
            twice += before == null ? 0 : 1;
        }
        return twice;
    }

    private List<Violation> violations(NewPatient patient) {
        InvalidInput.Check check = new InvalidInput.Check();
        rules.check(check, patient.details(), null);
        CoverageRules.circle(check, patient);
        return check.found();
    }

    private static void refuse(CsvFile.Row row, List<Violation> wrong, List<Found> found) {
        List<String> cells = row.cells();
        for (Violation violation : wrong) {
            ImportFinding finding =
                    new ImportFinding(row.line(), Kind.REJECTED, violation.field(), violation.code(), null, null, null);
            found.add(new Found(finding, cells));
            cells = null;
        }
    }

    private static int leaveOut(Map<String, Passed> passed, Set<String> known) {
        passed.keySet().removeAll(known);
        return known.size();
    }

    private List<Found> likelyDuplicates(Iterable<Passed> passed) {
        List<Found> found = new ArrayList<>();
        List<PatientDetails> details = new ArrayList<>();
        List<Passed> rows = new ArrayList<>();
        passed.forEach(row -> {
            rows.add(row);
            details.add(row.patient().details());
        });
        duplicates
                .find(details)
                .forEach((index, match) -> found.add(duplicate(rows.get(index).line(), match)));
        return found;
    }

    private static Found duplicate(long line, PatientMatch match) {
        return new Found(
                new ImportFinding(
                        line,
                        Kind.DUPLICATE,
                        ROW,
                        "likely-duplicate",
                        match.patient().id(),
                        match.patient().mrn(),
                        match.score()),
                null);
    }

    /** @return how many rows another import has taken in the meantime */
    private int register(Map<String, Passed> passed, String sourceSystem) {
        List<Passed> rows = List.copyOf(passed.values());
        List<BulkRegistration.Prepared> patients =
                registration.prepare(rows.stream().map(Passed::patient).toList());
        List<ImportKeys.Claim> claims = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Passed row = rows.get(i);
            claims.add(new ImportKeys.Claim(row.key(), patients.get(i).patient().id(), row.sourceId()));
        }
        Set<String> claimed = keys.claim(claims, sourceSystem);
        List<BulkRegistration.Prepared> ours = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (claimed.contains(rows.get(i).key())) {
                ours.add(patients.get(i));
            }
        }
        registration.write(ours);
        Set<String> taken = new HashSet<>(passed.keySet());
        taken.removeAll(claimed);
        return leaveOut(passed, taken);
    }
}
