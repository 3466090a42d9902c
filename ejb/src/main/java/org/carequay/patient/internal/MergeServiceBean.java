package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carequay.audit.AuditTrail;
import org.carequay.patient.MergeCount;
import org.carequay.patient.MergeId;
import org.carequay.patient.MergePatients;
import org.carequay.patient.MergePreview;
import org.carequay.patient.MergeService;
import org.carequay.patient.MergeView;
import org.carequay.patient.PatientId;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;

/** Merging and undoing; looking at both records for it is written to the audit trail. */
@Stateless
@PermitAll
@Local(MergeService.class)
public class MergeServiceBean implements MergeService {
    @Inject
    private MergeDesk mergeDesk;

    @Inject
    private UnmergeDesk unmergeDesk;

    @Inject
    private MergeReader reader;

    @Inject
    private StepUpService stepUp;

    @Inject
    private AuditTrail audit;

    @Override
    public MergePreview preview(PatientId survivor, PatientId source) {
        MergePreview preview = mergeDesk.preview(survivor, source);
        preview = preview.with(reader.cautions(preview));
        audit.read("patient", survivor.value(), survivor.value());
        audit.read("patient", source.value(), source.value());
        return preview;
    }

    @Override
    public MergeView merge(MergePatients command, StepUp proof) {
        stepUp.check(proof);
        return reader.get(mergeDesk.merge(command));
    }

    @Override
    public MergeView get(MergeId id) {
        MergeView merge = reader.get(id);
        audit.read("patient_merge", id.value(), merge.survivor().value());
        return merge;
    }

    @Override
    public List<MergeCount> previewUndo(MergeId id) {
        return unmergeDesk.preview(id);
    }

    @Override
    public MergeView undo(MergeId id, boolean twoPeople, StepUp proof) {
        stepUp.check(proof);
        unmergeDesk.undo(id, twoPeople);
        return reader.get(id);
    }

    @Override
    public List<MergeView> ofPatient(PatientId patient) {
        return reader.ofPatient(patient);
    }

    @Override
    public Optional<PatientId> survivorOf(PatientId patient) {
        return reader.survivorOf(patient);
    }
}
