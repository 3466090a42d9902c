package org.carequay.casefile;

import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

/** Injury cases. */
public interface CaseService {
    /**
     * Opens a case, numbers it and grants the attorney's account, if there is one, sight of it.
     *
     * @param idempotencyKey the same command sent twice with it opens one case; null: each opens one
     */
    @Requires(Permission.CASE_WRITE)
    CaseView open(NewCase command, String idempotencyKey);

    /**
     * Replaces what is known of the accident and of who may pay. A letter of protection that nobody has signed is written anew where
     * it says something of that.
     *
     * @throws org.carequay.shared.StaleVersion when the case is not as it was seen in {@code version}
     * @throws org.carequay.shared.DomainRefusal {@code case-facts-closed}
     */
    @Requires(Permission.CASE_WRITE)
    CaseView change(CaseId id, long version, CaseFacts facts);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.CASE_READ)
    CaseView get(CaseId id);

    /** Cases by number, claim number or the patient's words; newest number first unless the query sorts. */
    @Requires(Permission.CASE_READ)
    Page<CaseView> find(CaseQuery query);

    /**
     * Moves the treatment on.
     *
     * @throws org.carequay.shared.DomainRefusal {@code illegal-transition} (details from, to, allowed)
     * @throws org.carequay.shared.StaleVersion when the case is not as it was seen in {@code version}
     */
    @Requires(Permission.CASE_WRITE)
    CaseView changePhase(CaseId id, long version, CasePhase phase);

    /** The case for a rule of another feature, without a permission of its own. */
    @FeatureCall
    CaseView forRule(CaseId id);

    /** Whether that account holds a grant on the case. */
    @FeatureCall
    boolean granted(CaseId id, UUID account);

    /** The cases that account holds a grant on, newest first; at most 200. */
    @FeatureCall
    List<CaseView> grantedTo(UUID account);

    /** The cases of a patient for a portal that has checked whose patient it is, newest first. */
    @FeatureCall
    List<CaseView> ofPatient(PatientId patient);
}
