package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.NewPatient;
import org.carequay.patient.OptIn;
import org.carequay.patient.PatientChanged;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientView;
import org.carequay.patient.model.Patient;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Takes what people say about a patient into the record. */
@ApplicationScoped
public class Registration {
    @Inject
    private PatientStore store;

    @Inject
    private PatientRules rules;

    @Inject
    private IdentifierVault vault;

    @Inject
    private DuplicateSearch duplicates;

    @Inject
    private Circle circle;

    @Inject
    private Event<PatientChanged> changes;

    @Inject
    private CurrentCaller caller;

    List<PatientMatch> likelyDuplicates(PatientDetails details) {
        return duplicates.find(details, caller.get().clinic());
    }

    /** Everything or nothing: one transaction. */
    PatientView register(NewPatient command) {
        InvalidInput.Check check = new InvalidInput.Check();
        rules.check(check, command.details(), null);
        CoverageRules.circle(check, command);
        check.done();
        PatientView patient = keep(new Patient(store.nextMrn()), command.details());
        command.coverage().forEach(coverage -> circle.add(patient.id(), coverage));
        command.contact().forEach(contact -> circle.add(patient.id(), contact));
        return patient;
    }

    PatientView update(PatientId id, long version, PatientDetails details) {
        Patient patient = store.get(id);
        patient.expectStanding();
        patient.expectVersion(version);
        rules.check(details, patient);
        PatientView kept = keep(patient, details);
        changes.fire(new PatientChanged(id));
        return kept;
    }

    void takeDown(PatientId id, OptIn word) {
        Patient patient = store.get(id);
        patient.hear(word, rules.recorded());
        store.save(patient);
    }

    PatientView photo(PatientId id, UUID document) {
        Patient patient = store.get(id);
        patient.show(document, rules.recorded().at());
        store.save(patient);
        return view(patient);
    }

    /** Writes what the details say; identifiers come in the clear, or masked to be left alone. */
    PatientView keep(Patient patient, PatientDetails details) {
        patient.describe(details, vault.seal(details.identifier(), patient), rules.recorded());
        store.save(patient);
        return view(patient);
    }

    /** The record as it is shown. */
    PatientView view(Patient patient) {
        return vault.view(patient);
    }
}
