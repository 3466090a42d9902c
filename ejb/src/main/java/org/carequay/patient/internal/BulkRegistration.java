package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.model.Mrn;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.CurrentCaller;

/** Registers many patients at once: the same records as {@link Registration} makes, in a few statements. */
@ApplicationScoped
public class BulkRegistration {
    @Inject
    private PatientStore store;

    @Inject
    private RecordNumbers numbers;

    @Inject
    private IdentifierVault vault;

    @Inject
    private PatientRules rules;

    @Inject
    private CurrentCaller caller;

    /** New records with their numbers, in the order of the details, which the rules have passed; not written yet. */
    List<Patient> prepare(List<PatientDetails> checked) {
        if (checked.isEmpty()) {
            return List.of();
        }
        long number = numbers.take(checked.size());
        ClinicId clinic = caller.get().clinic();
        List<Patient> prepared = new ArrayList<>(checked.size());
        for (PatientDetails details : checked) {
            Patient patient = new Patient(Mrn.of(number++));
            List<SealedIdentifier> sealed = details.identifier().stream()
                    .map(identifier -> vault.seal(identifier, clinic, patient.id()))
                    .toList();
            patient.describe(details, sealed, rules.recorded());
            prepared.add(patient);
        }
        return prepared;
    }

    void write(List<Patient> prepared) {
        if (!prepared.isEmpty()) {
            store.saveNew(prepared);
        }
    }
}
