package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.patient.ImportFinding;
import org.carequay.patient.ImportId;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportUpload;
import org.carequay.patient.ImportView;
import org.carequay.patient.PatientImports;
import org.carequay.patient.model.PatientImport;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** Imports of patients. */
@Stateless
@PermitAll
@Local(PatientImports.class)
public class PatientImportsBean implements PatientImports {
    private static final int SAMPLE = 5;
    private static final int MAX_NAME = 60;

    @Inject
    private ImportStore store;

    @Inject
    private ImportIntake intake;

    @Inject
    private ImportWork work;

    @Inject
    private ImportFindings findings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    public ImportView upload(ImportUpload file) {
        return store.view(intake.take(file));
    }

    @Override
    public List<ImportView> recent() {
        return store.recent();
    }

    @Override
    public ImportView get(ImportId id) {
        return store.view(store.get(id));
    }

    @Override
    public List<List<String>> sample(ImportId id) {
        return store.block(store.get(id), 0).stream()
                .limit(SAMPLE)
                .map(CsvFile.Row::cells)
                .toList();
    }

    @Override
    public ImportView map(ImportId id, long version, ImportMapping mapping) {
        PatientImport found = store.locked(id);
        found.expectVersion(version);
        mapping.check(found.headings());
        found.map(MappingText.of(mapping));
        findings.forget(id, true);
        return store.view(found);
    }

    @Override
    public List<SavedMapping> savedMappings() {
        return store.mappings();
    }

    @Override
    public void saveMapping(SavedMapping mapping) {
        new InvalidInput.Check()
                .required("name", mapping.name())
                .maxLength("name", mapping.name(), MAX_NAME)
                .done();
        store.saveMapping(mapping);
    }

    @Override
    public boolean begin(ImportId id, boolean dry) {
        PatientImport found = store.locked(id);
        ImportView.State before = found.state();
        boolean begun = found.begin(dry);
        if (begun && dry && before != ImportView.State.FAILED) {
            findings.forget(id, true);
        }
        return begun;
    }

    @Override
    public List<Integer> pending(ImportId id, int partition, int partitions) {
        return store.pending(store.get(id), partition, partitions);
    }

    @Override
    public void work(ImportId id, int block) {
        PatientImport found = store.get(id);
        if (found.state().running() && !findings.isDone(id, found.dry(), block)) {
            work.work(found, block, store.block(found, block));
        }
    }

    @Override
    public void close(ImportId id, boolean succeeded) {
        PatientImport found = store.locked(id);
        found.end(succeeded, clock.now());
        if (found.state() == ImportView.State.FINISHED) {
            store.dropBlocks(found);
        }
    }

    @Override
    public void expire(Instant before) {
        store.expire(before);
    }

    @Override
    public Page<ImportFinding> findings(ImportId id, ImportFinding.Kind kind, PageRequest page) {
        return findings.find(id, store.get(id).dry(), kind, page);
    }

    @Override
    public void rejectedRows(ImportId id, OutputStream out) throws IOException {
        PatientImport found = store.get(id);
        try (RejectedRows csv = new RejectedRows(out, found.headings(), found.delimiter())) {
            long rows = findings.eachRejected(id, found.dry(), csv::row);
            audit.act("EXPORT", "patient_import", id.value(), "{\"rejected\": " + rows + "}");
        }
    }
}
