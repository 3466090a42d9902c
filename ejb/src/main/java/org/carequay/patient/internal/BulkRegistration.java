package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.Mrn;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.PatientContact;
import org.carequay.patient.model.PatientCoverage;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.CurrentCaller;

/** Registers many patients at once: the same records as {@link Registration} makes, in a few statements. */
@ApplicationScoped
public class BulkRegistration {
    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

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

    /** A record that is not written yet, with what belongs to it. */
    record Prepared(Patient patient, List<PatientCoverage> coverage, List<PatientContact> contact) {
        static Prepared of(Patient patient, NewPatient said) {
            PatientId id = new PatientId(patient.id());
            return new Prepared(
                    patient,
                    said.coverage().stream()
                            .map(details -> new PatientCoverage(id, details))
                            .toList(),
                    said.contact().stream()
                            .map(details -> new PatientContact(id, details))
                            .toList());
        }
    }

    /** New records with their numbers, in the order of what was said, which the rules have passed. */
    List<Prepared> prepare(List<NewPatient> checked) {
        if (checked.isEmpty()) {
            return List.of();
        }
        Iterator<Mrn> number = numbers.take(checked.size()).iterator();
        ClinicId clinic = caller.get().clinic();
        List<Prepared> prepared = new ArrayList<>(checked.size());
        for (NewPatient said : checked) {
            Patient patient = new Patient(number.next());
            List<SealedIdentifier> sealed = said.details().identifier().stream()
                    .map(identifier -> vault.seal(identifier, clinic, patient.id()))
                    .toList();
            patient.describe(said.details(), sealed, rules.recorded());
            prepared.add(Prepared.of(patient, said));
        }
        return prepared;
    }

    void write(List<Prepared> prepared) {
        if (!prepared.isEmpty()) {
            store.saveNew(prepared.stream().map(Prepared::patient).toList());
            prepared.forEach(one -> {
                one.coverage().forEach(em::persist);
                one.contact().forEach(em::persist);
            });
            em.flush();
        }
    }
}
