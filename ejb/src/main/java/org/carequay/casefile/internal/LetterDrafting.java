package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carequay.casefile.CaseChanged;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.casefile.internal.LetterWriter.Matter;
import org.carequay.casefile.internal.LetterWriter.Written;
import org.carequay.casefile.model.LetterOfProtection;
import org.carequay.patient.PatientChanged;
import org.carequay.shared.Clock;
import org.carequay.tenancy.CurrentCaller;

/**
 * Drafts the letter that a case with counsel needs, and writes it down as a document, in the running transaction; writes it
 * anew while nobody has signed and its facts change; ends it when counsel changes.
 */
@ApplicationScoped
public class LetterDrafting {
    @Inject
    private LetterStore letters;

    @Inject
    private LetterWriter writer;

    @Inject
    private CaseStore cases;

    @Inject
    private CaseList list;

    @Inject
    private LetterReminders reminders;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The live letter of the case, drafted now if there was none; empty when the case has no counsel. */
    Optional<LopView> ensure(CaseId id) {
        Optional<LopView> live = letters.live(id);
        if (live.isPresent()) {
            refresh(live.get().id());
            return letters.live(id);
        }
        cases.keep(id);
        CaseView caseFile = list.get(id);
        return caseFile.hasCounsel() ? draft(caseFile) : Optional.empty();
    }

    /** @throws org.carequay.shared.NotFound for a case that the clinic does not have */
    List<LopView> lettersOf(CaseId id) {
        list.get(id);
        return letters.ofCase(id);
    }

    /** Writes the letter anew if nobody has signed it and it says something else than the record does now. */
    void refresh(LetterOfProtectionId id) {
        LetterOfProtection letter = letters.get(id);
        if (!letter.rewritable()) {
            return;
        }
        Matter matter = writer.matter(list.get(new CaseId(letter.caseFile())), clock.today(caller.zone()));
        if (letter.differsFrom(writer.facts(matter))) {
            write(letter, matter);
        }
    }

    /** The same for all letters of a patient that nobody has signed. */
    void patientChanged(@Observes PatientChanged change) {
        letters.unsigned(change.patient()).forEach(this::refresh);
    }

    /** The same for the live letter of a case. */
    void caseChanged(@Observes CaseChanged change) {
        letters.live(change.caseFile()).ifPresent(live -> refresh(live.id()));
    }

    private void write(LetterOfProtection letter, Matter matter) {
        Written written = writer.write(matter);
        letter.writtenAs(
                written.document().id().value(),
                written.edition().id(),
                written.edition().number(),
                written.facts());
        letters.written(letter, written, caller.get(), clock.now());
    }

    /** Ends the live letter, if there is one, and drafts the letter to the counsel that the case has now. */
    void counselChanged(CaseId id, boolean withdrew) {
        letters.live(id).ifPresent(live -> end(live, withdrew));
        ensure(id);
    }

    private void end(LopView live, boolean withdrew) {
        LetterOfProtection letter = letters.get(live.id());
        LopStatus before = letter.status();
        if (withdrew) {
            letter.counselWithdrew();
        } else {
            letter.supersede();
        }
        letters.changed(letter, before, caller.get(), clock.now());
        reminders.over(letter.id());
    }

    private Optional<LopView> draft(CaseView caseFile) {
        Matter matter = writer.matter(caseFile, clock.today(caller.zone()));
        Instant now = clock.now();
        Optional<LetterOfProtection> drafted =
                letters.draft(caseFile, matter.locale().getLanguage(), caller.get(), now);
        drafted.ifPresent(letter -> {
            write(letter, matter);
            letters.changed(letter, null, caller.get(), now);
        });
        return letters.live(caseFile.id());
    }
}
