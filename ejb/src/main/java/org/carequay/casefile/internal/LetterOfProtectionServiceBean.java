package org.carequay.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.casefile.LopEnd;
import org.carequay.casefile.LopSignature;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.casefile.LopView.Party;
import org.carequay.casefile.model.LetterOfProtection;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Letters of protection from draft to execution. */
@Stateless
@PermitAll
@Local(LetterOfProtectionService.class)
public class LetterOfProtectionServiceBean implements LetterOfProtectionService {
    private static final Set<String> METHODS = Set.of("click", "type", "draw", "paper scan");
    private static final Set<LopStatus> ENDS =
            EnumSet.of(LopStatus.REVOKED, LopStatus.SATISFIED, LopStatus.DISHONOURED);
    private static final int NAME = 120;
    private static final int REASON = 500;

    @Inject
    private LetterStore store;

    @Inject
    private LetterDrafting drafting;

    @Inject
    private CaseGrants grants;

    @Inject
    private LetterReminders reminders;

    @Inject
    private LetterSealing sealing;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<LopView> ofCase(CaseId caseFile) {
        return drafting.lettersOf(caseFile);
    }

    @Override
    public LopView send(LetterOfProtectionId id, long version) {
        LetterOfProtection letter = store.get(id);
        letter.expectVersion(version);
        drafting.refresh(id);
        LopStatus before = letter.status();
        Instant now = clock.now();
        letter.send(now);
        store.changed(letter, before, caller.get(), now);
        grants.begin(letter.caseFile(), caller.get(), now);
        return store.view(letter.id());
    }

    @Override
    public LopView sign(LetterOfProtectionId id, long version, LopSignature signature) {
        check(signature);
        LetterOfProtection letter = store.get(id);
        letter.expectVersion(version);
        LopStatus before = letter.status();
        Instant now = clock.now();
        letter.sign(store.signed(letter, signature.party()));
        store.changed(letter, before, caller.get(), now);
        store.sign(letter, signature, caller.get(), now);
        reminders.signed(letter.id(), signature.party());
        if (letter.status() == LopStatus.EXECUTED) {
            letter.finishedAs(sealing.finish(letter));
            store.flush();
        }
        return store.view(letter.id());
    }

    @Override
    public LopView end(LetterOfProtectionId id, long version, LopEnd end) {
        new InvalidInput.Check()
                .that(end.as() != null && ENDS.contains(end.as()), "status", "unknown-value")
                .required("reason", end.reason())
                .maxLength("reason", end.reason(), REASON)
                .done();
        LetterOfProtection letter = store.get(id);
        letter.expectVersion(version);
        LopStatus before = letter.status();
        letter.end(end.as());
        store.changed(letter, before, caller.get(), clock.now(), end.reason().strip());
        reminders.over(letter.id());
        return store.view(letter.id());
    }

    @Override
    public void viewed(LetterOfProtectionId id, Party party) {
        store.viewed(store.get(id), party, caller.get(), clock.now());
    }

    @Override
    public Optional<LopView> ensure(CaseId caseFile) {
        return drafting.ensure(caseFile);
    }

    @Override
    public boolean executed(CaseId caseFile) {
        return store.live(caseFile)
                .filter(letter -> letter.status() == LopStatus.EXECUTED)
                .isPresent();
    }

    @Override
    public LopView signByParty(LetterOfProtectionId id, long version, LopSignature signature) {
        return sign(id, version, signature);
    }

    @Override
    public List<LopView> forPortal(CaseId caseFile) {
        return store.ofCase(caseFile);
    }

    private static void check(LopSignature signature) {
        new InvalidInput.Check()
                .required("party", signature.party())
                .required("name", signature.name())
                .maxLength("name", signature.name(), NAME)
                .that(
                        METHODS.contains(String.valueOf(signature.method()))
                                && "draw".equals(signature.method()) == (signature.strokes() != null),
                        "method",
                        "unknown-value")
                .done();
    }
}
