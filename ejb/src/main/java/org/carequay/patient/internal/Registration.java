package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientView;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicId;
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
    private CurrentCaller caller;

    List<PatientMatch> likelyDuplicates(PatientDetails details) {
        return duplicates.find(details, clinic());
    }

    PatientView register(PatientDetails details) {
        rules.check(details, null);
        return keep(new Patient(store.nextMrn()), details);
    }

    PatientView update(PatientId id, long version, PatientDetails details) {
        Patient patient = store.get(id);
        patient.expectVersion(version);
        rules.check(details, patient);
        return keep(patient, details);
    }

    private PatientView keep(Patient patient, PatientDetails details) {
        List<SealedIdentifier> sealed = details.identifier().stream()
                .filter(identifier -> !SealedIdentifier.isMasked(identifier))
                .map(identifier -> vault.seal(identifier, clinic(), patient.id()))
                .toList();
        patient.describe(details, sealed, rules.now());
        store.save(patient);
        return patient.view();
    }

    private ClinicId clinic() {
        return caller.get().clinic();
    }
}
