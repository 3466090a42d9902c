package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.Mrn;
import org.carequay.patient.model.Patient;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;

/** Keeps patients, and with each the words and keys it is found by. */
@ApplicationScoped
public class PatientStore {
    private static final String FORGET_WORDS =
            "delete from patient_token where clinic_id = bound_clinic() and patient_id = ? and token <> all (?)";
    private static final String LEARN_WORDS =
            """
            insert into patient_token (clinic_id, token, patient_id) select bound_clinic(), unnest(?), ?
            on conflict do nothing""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private Counters counters;

    @Inject
    private MatchKeyStore matchKeys;

    Mrn nextMrn() {
        return Mrn.of(counters.next(Mrn.COUNTER));
    }

    /** @throws NotFound when no patient of the bound clinic has that id */
    Patient get(PatientId id) {
        Patient found = em.find(Patient.class, id.value());
        if (found == null) {
            throw new NotFound("patient");
        }
        return found;
    }

    /** Writes a new or changed record now, so that its version is the next one. */
    void save(Patient patient) {
        em.persist(patient);
        em.flush();
        String[] words = patient.words().toArray(String[]::new);
        sql.update(FORGET_WORDS, patient.id(), words);
        sql.update(LEARN_WORDS, words, patient.id());
        matchKeys.refresh(List.of(patient.id()));
    }
}
