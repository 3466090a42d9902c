package org.carequay.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.CounselChange;
import org.carequay.casefile.CounselChangeView;
import org.carequay.casefile.CounselService;
import org.carequay.casefile.model.CaseFile;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Gives cases to other counsel, with all that hangs on it. */
@Stateless
@PermitAll
@Local(CounselService.class)
public class CounselServiceBean implements CounselService {
    private static final int REASON = 500;

    @Inject
    private CaseStore store;

    @Inject
    private CaseList list;

    @Inject
    private CaseGrants grants;

    @Inject
    private CounselHistory history;

    @Inject
    private LetterDrafting letters;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public CaseView change(CaseId id, long version, CounselChange change) {
        CaseFile changed = store.get(id);
        changed.expectVersion(version);
        CaseView before = list.get(id);
        check(change, before);
        Instant now = clock.now();
        changed.giveTo(store.counsel(change.firm(), change.attorney()));
        // From here on the row is locked: bookings that would draft a letter to the former counsel wait.
        store.flush();
        history.add(before, change, caller.get(), now);
        grants.end(id.value(), now);
        letters.counselChanged(id, change.attorney() == null);
        return list.get(id);
    }

    @Override
    public List<CounselChangeView> changes(CaseId id) {
        return history.of(list.get(id).id());
    }

    private void check(CounselChange change, CaseView caseFile) {
        new InvalidInput.Check()
                .that(change.firm() == null || change.attorney() != null, "attorney", "required")
                .that(change.attorney() == null || change.firm() != null, "firm", "required")
                .required("on", change.on())
                .that(change.on() == null || !change.on().isAfter(clock.today(caller.zone())), "on", "in-future")
                .that(change.on() == null || !change.on().isBefore(caseFile.dateOfLoss()), "on", "before-loss")
                .required("reason", change.reason())
                .maxLength("reason", change.reason(), REASON)
                .done();
    }
}
