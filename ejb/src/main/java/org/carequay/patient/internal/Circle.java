package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactId;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageId;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.PatientContact;
import org.carequay.patient.model.PatientCoverage;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;

/** Keeps what belongs to a patient beside the record itself: coverages and contacts. */
@ApplicationScoped
public class Circle {
    private static final String OVERLAPS = "coverage-overlaps";
    private static final String EXCLUSION = "23P01";
    private static final String COVERAGES =
            "select c from PatientCoverage c where c.patient = :patient and c.active = true order by c.id";
    private static final String CONTACTS =
            "select c from PatientContact c where c.patient = :patient and c.active = true order by c.name, c.id";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private PatientStore store;

    List<PatientCoverage> coverages(PatientId patient) {
        store.get(patient);
        return em.createQuery(COVERAGES, PatientCoverage.class)
                .setParameter("patient", patient.value())
                .getResultList();
    }

    List<CoverageDetails> coverageDetails(PatientId patient) {
        return coverages(patient).stream()
                .map(coverage -> coverage.view().details())
                .toList();
    }

    List<PatientContact> contacts(PatientId patient) {
        store.get(patient);
        return em.createQuery(CONTACTS, PatientContact.class)
                .setParameter("patient", patient.value())
                .getResultList();
    }

    /** @throws NotFound when that patient has no such coverage */
    PatientCoverage coverage(PatientId patient, CoverageId id) {
        PatientCoverage found = em.find(PatientCoverage.class, id.value());
        if (found == null || !found.isOf(patient)) {
            throw new NotFound("coverage");
        }
        return found;
    }

    /** @throws NotFound when that patient has no such contact */
    PatientContact contact(PatientId patient, ContactId id) {
        PatientContact found = em.find(PatientContact.class, id.value());
        if (found == null || !found.isOf(patient)) {
            throw new NotFound("contact");
        }
        return found;
    }

    PatientCoverage add(PatientId patient, CoverageDetails details) {
        refuseOverlap(patient, details, null);
        return keep(new PatientCoverage(patient, details));
    }

    /** Writes a new or changed coverage now. @throws DomainRefusal when another one holds on one of its days */
    PatientCoverage keep(PatientCoverage coverage) {
        try {
            em.persist(coverage);
            em.flush();
            return coverage;
        } catch (PersistenceException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && EXCLUSION.equals(sql.getSQLState())) {
                    throw new DomainRefusal(OVERLAPS, Map.of("payer", "–"));
                }
            }
            throw refused;
        }
    }

    PatientContact add(PatientId patient, ContactDetails details) {
        return keep(new PatientContact(patient, details));
    }

    PatientContact keep(PatientContact contact) {
        em.persist(contact);
        em.flush();
        return contact;
    }

    /**
     * Names the coverage that is in the way. The database refuses too, even when another desk enters it this moment.
     *
     * @param changed the coverage that is changed, or null for a new one
     */
    void refuseOverlap(PatientId patient, CoverageDetails details, CoverageId changed) {
        coverages(patient).stream()
                .map(PatientCoverage::view)
                .filter(other -> !other.id().equals(changed))
                .filter(other -> other.details().order() == details.order())
                .filter(other -> CoverageRules.overlap(other.details().period(), details.period()))
                .findFirst()
                .ifPresent(other -> {
                    throw new DomainRefusal(
                            OVERLAPS, Map.of("payer", other.details().payer()));
                });
    }

    static void check(CoverageDetails details) {
        InvalidInput.Check check = new InvalidInput.Check();
        CoverageRules.coverage(check, "", details);
        check.done();
    }

    static void check(ContactDetails details) {
        InvalidInput.Check check = new InvalidInput.Check();
        CoverageRules.contact(check, "", details);
        check.done();
    }
}
