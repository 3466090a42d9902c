package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.model.Attorney;
import org.carequay.casefile.model.CaseFile;
import org.carequay.casefile.model.Firm;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;
import org.carequay.tenancy.Numbered;

/** Keeps cases, their numbers and the history of their phases. */
@ApplicationScoped
public class CaseStore {
    private static final String KNOWN_PATIENT =
            "select 1 from patient_card where clinic_id = bound_clinic() and patient_id = ? and active";
    private static final String KEEP = "select 1 from case_file where clinic_id = bound_clinic() and id = ? for share";
    private static final String PHASE =
            """
            insert into case_phase_change (clinic_id, id, case_id, from_phase, to_phase, at, by_person, account_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private Counters counters;

    /** The next number of that year: {@code PI-2026-00001}, where the clinic did not choose other letters. */
    String nextNumber(int year) {
        return String.format(
                Locale.ROOT, "%s-%d-%05d", counters.prefix(Numbered.CASE), year, counters.next("case-" + year));
    }

    void knownPatient(PatientId patient) {
        sql.first(KNOWN_PATIENT, row -> true, patient.value()).orElseThrow(() -> new NotFound("patient"));
    }

    Firm firm(FirmId id) {
        return found(em.find(Firm.class, id.value()), "firm");
    }

    /**
     * The attorney, who must be of the firm; null without counsel.
     *
     * @throws NotFound when the clinic works with no such firm or attorney
     */
    Attorney counsel(FirmId firm, AttorneyId id) {
        if (firm != null) {
            firm(firm);
        }
        if (id == null) {
            return null;
        }
        Attorney attorney = attorney(id);
        new InvalidInput.Check()
                .that(firm != null && attorney.worksFor(firm.value()), "attorney", "not-of-firm")
                .done();
        return attorney;
    }

    private Attorney attorney(AttorneyId id) {
        return found(em.find(Attorney.class, id.value()), "attorney");
    }

    CaseFile get(CaseId id) {
        return found(em.find(CaseFile.class, id.value()), "case");
    }

    void add(Object row) {
        em.persist(row);
    }

    void flush() {
        em.flush();
    }

    /** Holds the case as it is, with its counsel, until the transaction ends. */
    void keep(CaseId id) {
        sql.first(KEEP, row -> true, id.value()).orElseThrow(() -> new NotFound("case"));
    }

    void phaseChanged(CaseFile caseFile, CasePhase from, Caller by, Instant now) {
        em.flush();
        sql.update(PHASE, Ids.next(), caseFile.id(), from, caseFile.phase(), now, by.personName(), by.account());
    }

    private static <T> T found(T row, String what) {
        if (row == null) {
            throw new NotFound(what);
        }
        return row;
    }
}
