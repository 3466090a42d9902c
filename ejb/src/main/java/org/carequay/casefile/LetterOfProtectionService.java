package org.carequay.casefile;

import java.util.List;
import java.util.Optional;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Letters of protection: never two live ones on a case. */
public interface LetterOfProtectionService {
    @Requires(Permission.CASE_READ)
    List<LopView> ofCase(CaseId caseFile);

    /**
     * Marks the draft as sent to both parties, written anew first if its facts have changed. The attorney's account, if there is
     * one, sees the case from now on.
     */
    @Requires(Permission.LOP_ISSUE)
    LopView send(LetterOfProtectionId id, long version);

    /** Records a signature taken by staff (paper or at the desk). */
    @Requires(Permission.LOP_ISSUE)
    LopView sign(LetterOfProtectionId id, long version, LopSignature signature);

    /**
     * Ends a letter: revoked while it is live; satisfied or dishonoured once it bound.
     *
     * @throws org.carequay.shared.DomainRefusal {@code illegal-transition}
     */
    @Requires(Permission.LOP_ISSUE)
    LopView end(LetterOfProtectionId id, long version, LopEnd end);

    /**
     * Called by booking an exam: drafts the letter with its PDF when the case has counsel and no live letter, in the
     * running transaction; otherwise gives the live one, or empty without counsel.
     */
    @FeatureCall
    Optional<LopView> ensure(CaseId caseFile);

    /** Whether an executed letter secures the case. */
    @FeatureCall
    boolean executed(CaseId caseFile);

    /** A signature by the party itself through a portal that has checked its right. */
    @FeatureCall
    LopView signByParty(LetterOfProtectionId id, long version, LopSignature signature);

    /** Notes that a party opened the document that holds now; the first time counts. */
    @FeatureCall
    void viewed(LetterOfProtectionId id, LopView.Party party);

    /** Letters of a case for a portal that has checked the grant. */
    @FeatureCall
    List<LopView> forPortal(CaseId caseFile);
}
