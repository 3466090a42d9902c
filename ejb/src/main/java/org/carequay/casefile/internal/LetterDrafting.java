package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LopView;
import org.carequay.casefile.internal.LetterWriter.Matter;
import org.carequay.casefile.model.LetterOfProtection;
import org.carequay.shared.Clock;
import org.carequay.tenancy.CurrentCaller;

/** Drafts the letter that a case with counsel needs, and writes it down as a document, in the running transaction. */
@ApplicationScoped
public class LetterDrafting {
    @Inject
    private LetterStore letters;

    @Inject
    private LetterWriter writer;

    @Inject
    private CaseList list;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    Optional<LopView> ensure(CaseId id) {
        CaseView caseFile = list.get(id);
        if (!caseFile.hasCounsel()) {
            return Optional.empty();
        }
        Optional<LopView> live = letters.live(id);
        return live.isPresent() ? live : draft(caseFile);
    }

    private Optional<LopView> draft(CaseView caseFile) {
        Matter matter = writer.matter(caseFile, clock.today(caller.zone()));
        Instant now = clock.now();
        Optional<LetterOfProtection> drafted =
                letters.draft(caseFile, matter.locale().getLanguage(), caller.get(), now);
        drafted.ifPresent(letter -> {
            letter.writtenAs(writer.write(matter).id().value());
            letters.changed(letter, null, caller.get(), now);
        });
        return letters.live(caseFile.id());
    }
}
