package org.carequay.casefile;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Which counsel stands for the patient of a case, and how that changed. */
public interface CounselService {
    /**
     * Gives the case to other counsel, or to none when counsel withdrew. In one transaction the letter of protection in force
     * ends (superseded, or counsel withdrew), outside accounts lose sight of the case, and the letter to the new counsel is
     * drafted. The new attorney's account sees the case from the sending of that letter on.
     *
     * @throws org.carequay.shared.StaleVersion when the case is not as it was seen in {@code version}
     * @throws org.carequay.shared.DomainRefusal {@code same-counsel}, or {@code case-closed} for a dropped or closed case
     */
    @Requires(Permission.CASE_WRITE)
    CaseView change(CaseId id, long version, CounselChange change);

    /** The changes of counsel of a case, newest first. */
    @Requires(Permission.CASE_READ)
    List<CounselChangeView> changes(CaseId id);
}
