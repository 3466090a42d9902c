package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carequay.patient.Communication;
import org.carequay.patient.Identifier;
import org.carequay.patient.MergeCheck;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergeId;
import org.carequay.patient.MergeObstacle;
import org.carequay.patient.MergePatients;
import org.carequay.patient.MergePreview;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.patient.PatientsMerged;
import org.carequay.patient.model.MergePolicy;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.CurrentCaller;

/** Makes one record of two, in one transaction. */
@ApplicationScoped
public class MergeDesk {
    @Inject
    private PatientStore store;

    @Inject
    private Registration registration;

    @Inject
    private PatientRules rules;

    @Inject
    private IdentifierVault vault;

    @Inject
    private MergeLog log;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Event<MergeCheck> checks;

    @Inject
    private Event<PatientsMerged> merges;

    /** What it would do; what to look at twice is for others to add. */
    MergePreview preview(PatientId survivorId, PatientId sourceId) {
        Patient survivor = standing(survivorId);
        Patient source = standing(sourceId);
        different(survivorId, sourceId);
        return new MergePreview(
                vault.view(survivor),
                vault.view(source),
                MergePolicy.fields(
                        vault.view(survivor).details(), vault.view(source).details()),
                log.preview(survivorId, sourceId),
                obstacles(survivorId, sourceId),
                List.of());
    }

    MergeId merge(MergePatients command) {
        different(command.survivor(), command.source());
        lockAsSeen(command);
        List<MergeObstacle> obstacles = obstacles(command.survivor(), command.source());
        if (!obstacles.isEmpty()) {
            List<String> words = obstacles.stream().map(MergeObstacle::words).toList();
            throw new DomainRefusal("merge-obstacles", Map.of("obstacles", words));
        }
        Patient survivor = store.fresh(command.survivor());
        Patient source = store.fresh(command.source());
        PatientDetails ours = vault.view(survivor).details();
        PatientDetails theirs = opened(source);
        Map<String, MergeChoice> fields = MergePolicy.resolve(ours, theirs, command.fields());
        PatientDetails merged = withoutOptIns(MergePolicy.merged(ours, theirs, fields));
        rules.checkMany(merged);
        MergeId id = new MergeId(Ids.next());
        log.begin(
                id,
                command.survivor(),
                command.source(),
                fields,
                rules.recorded().at());
        registration.keep(survivor, merged);
        log.finish(id);
        merges.fire(new PatientsMerged(id, command.survivor(), command.source()));
        return id;
    }

    /** The words on channels move as they are, and of both records the newest counts: none is said anew. */
    private static PatientDetails withoutOptIns(PatientDetails details) {
        Communication said = details.communication();
        return details.reachedBy(
                new Communication(said.language(), said.interpreterNeeded(), said.preferredChannel(), List.of()));
    }

    private static void different(PatientId survivor, PatientId source) {
        new InvalidInput.Check()
                .required("source", source)
                .that(!survivor.equals(source), "source", "same-record")
                .done();
    }

    private Patient standing(PatientId id) {
        Patient patient = store.get(id);
        patient.expectStanding();
        return patient;
    }

    /** From here on nobody changes either record, or adds a row to it, until this transaction ends. */
    private void lockAsSeen(MergePatients command) {
        List<MergeLog.Locked> locked = log.lock(command.survivor(), command.source());
        if (locked.size() < 2) {
            throw new NotFound("patient");
        }
        if (locked.stream().anyMatch(one -> one.mergedInto() != null)) {
            throw new DomainRefusal("patient-merged");
        }
        for (MergeLog.Locked one : locked) {
            boolean isSurvivor = one.id().equals(command.survivor().value());
            Long seen = isSurvivor ? Long.valueOf(command.survivorVersion()) : command.sourceVersion();
            if (seen != null) {
                StaleVersion.check(seen, one.version());
            }
        }
    }

    private List<MergeObstacle> obstacles(PatientId survivor, PatientId source) {
        MergeCheck check = new MergeCheck(survivor, source);
        checks.fire(check);
        return check.obstacles();
    }

    /** The details with what is kept encrypted in the clear, to be sealed anew for the survivor. */
    private PatientDetails opened(Patient source) {
        PatientView view = vault.view(source);
        ClinicId clinic = caller.get().clinic();
        List<Identifier> identifiers = new ArrayList<>();
        for (SealedIdentifier one : source.sealedIdentifiers()) {
            identifiers.add(new Identifier(one.type(), one.system(), vault.open(one, clinic, source.id())));
        }
        return MergePolicy.withIdentifiers(view.details(), identifiers);
    }
}
