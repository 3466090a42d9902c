package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.FirmView;
import org.carequay.casefile.NewCase;
import org.carequay.encounter.EncounterView;
import org.carequay.patient.PatientView;

/** Plays one story from registration to where it stands today. */
@Dependent
public class StoryPlayer {
    @Inject
    private Reception reception;

    @Inject
    private VisitStory visits;

    @Inject
    private LetterStory letters;

    @Inject
    private BillStory bills;

    @Inject
    private PortalStory portals;

    /** @param perhapsPlayed the person may be there already because the load was interrupted; then nothing happens */
    void play(Story story, Cast cast, Instant now, boolean perhapsPlayed) throws Exception {
        if (perhapsPlayed && reception.knows(story, cast)) {
            return;
        }
        PatientView patient = reception.register(story, cast);
        portals.play(story, patient.id(), cast);
        if (!story.hasCase()) {
            visits.play(story, patient.id(), null, cast, now);
            return;
        }
        CaseView caseFile = reception.open(newCase(story, patient, cast), openedAt(story), cast);
        List<EncounterView> signed = visits.play(story, patient.id(), caseFile, cast, now);
        if (story.visits().isEmpty()) {
            return;
        }
        letters.play(story, caseFile, cast, now);
        if (!signed.isEmpty()) {
            reception.changePhase(caseFile.id(), CasePhase.ACTIVE, signed.get(0).signedAt(), cast);
            bills.play(story, caseFile, signed, cast, now);
            Instant last = signed.get(signed.size() - 1).signedAt();
            if (story.caseFile().phase() != CasePhase.ACTIVE) {
                reception.changePhase(caseFile.id(), story.caseFile().phase(), last, cast);
            }
        }
    }

    private static Instant openedAt(Story story) {
        return story.registeredAt().plus(Duration.ofMinutes(10));
    }

    private static NewCase newCase(Story story, PatientView patient, Cast cast) {
        CasePlan plan = story.caseFile();
        FirmView firm = plan.firm() == null ? null : cast.firms().get(plan.firm());
        AttorneyId attorney = firm == null
                ? null
                : firm.attorneys().stream()
                        .filter(a -> a.email().equals(plan.attorney()))
                        .map(FirmView.AttorneyView::id)
                        .findFirst()
                        .orElseThrow();
        return new NewCase(
                patient.id(),
                firm == null ? null : firm.id(),
                attorney,
                plan.dateOfLoss(),
                plan.accident().kind(),
                plan.accident().state(),
                plan.accident().role(),
                plan.accident().narrative(),
                plan.claim().carrier(),
                plan.claim().number(),
                plan.claim().adjuster(),
                plan.claim().limit());
    }
}
