package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.Mrn;
import org.carequay.patient.model.Patient;
import org.carequay.patient.model.SearchText;
import org.carequay.security.Refusals;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.Numbered;

/** Keeps patients, and with each the words and keys it is found by. */
@ApplicationScoped
public class PatientStore {
    private static final String LEARN_WORDS = "select learn_patient_words(?)";

    private static final String LEARN_CASE =
            """
            insert into patient_token (clinic_id, token, patient_id, kind) select bound_clinic(), unnest(?), ?, 'CASE'
            on conflict do nothing""";
    private static final String MOVE_CASES =
            """
            with known as (
              delete from patient_token where clinic_id = bound_clinic() and patient_id = ? and kind = 'CASE' and token = any (?)
              returning token)
            insert into patient_token (clinic_id, token, patient_id, kind)
            select bound_clinic(), token, ?, 'CASE' from known on conflict do nothing""";
    private static final String LEARN_MANY = "select learn_new_patients(?)";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private Counters counters;

    @Inject
    private MatchKeyStore matchKeys;

    @Inject
    private Refusals refusals;

    Mrn nextMrn() {
        return Mrn.of(counters.prefix(Numbered.RECORD), counters.next(Mrn.COUNTER));
    }

    /** @throws NotFound when no patient of the bound clinic has that id */
    Patient get(PatientId id) {
        Patient found = em.find(Patient.class, id.value());
        if (found == null) {
            refusals.hidden(id.value());
            throw new NotFound("patient");
        }
        return found;
    }

    /** As {@link #get}, as the database has it now. */
    Patient fresh(PatientId id) {
        Patient found = get(id);
        em.refresh(found);
        return found;
    }

    /** Writes many new records now, in as few statements as can be. */
    void saveNew(List<Patient> patients) {
        patients.forEach(em::persist);
        em.flush();
        List<UUID> ids = patients.stream().map(Patient::id).toList();
        sql.list(LEARN_MANY, row -> "", (Object) ids.toArray(UUID[]::new));
        matchKeys.refresh(ids);
    }

    /** Writes a new or changed record now, so that its version is the next one. */
    void save(Patient patient) {
        em.persist(patient);
        em.flush();
        sql.first(LEARN_WORDS, row -> "", patient.id());
        matchKeys.refresh(List.of(patient.id()));
    }

    void learnCase(PatientId patient, String caseNo) {
        sql.update(LEARN_CASE, words(caseNo).toArray(String[]::new), patient.value());
    }

    void moveCases(PatientId from, PatientId to, List<String> caseNos) {
        String[] words = caseNos.stream().flatMap(PatientStore::words).toArray(String[]::new);
        sql.update(MOVE_CASES, from.value(), words, to.value());
    }

    private static Stream<String> words(String caseNo) {
        String whole = SearchText.code(caseNo);
        return Stream.of(whole, whole.replaceAll("^\\D+", ""))
                .filter(word -> !word.isEmpty())
                .distinct();
    }
}
