package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carequay.batch.demo.CasePlan.Letter;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.casefile.LopSignature;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.casefile.LopView.Party;

/** Plays a letter of protection, which booking the first exam has drafted: sent, signed by the patient, signed by counsel, on paper. */
@Dependent
public class LetterStory {
    private static final String PAPER = "paper scan";

    @Inject
    private Stagehand stagehand;

    @Inject
    private LetterOfProtectionService letters;

    void play(Story story, CaseView caseFile, Cast cast, Instant now) throws Exception {
        Letter fate = story.caseFile().letter();
        if (!caseFile.hasCounsel() || fate == Letter.DRAFT) {
            return;
        }
        Instant booked = story.visits().get(0).bookedAt();
        Chance chance = Chance.of("letter", story.person().no());
        Instant sent = earlier(booked.plus(Duration.ofMinutes(chance.between(20, 300))), now);
        Instant signed = earlier(sent.plus(Duration.ofHours(chance.between(20, 40))), now);
        Optional<LopView> letter = stagehand.as(cast.staff("casemanager"), sent, () -> send(caseFile));
        if (letter.isEmpty() || fate == Letter.SENT) {
            return;
        }
        LopView first = stagehand.as(
                cast.staff("casemanager"),
                signed,
                () -> letters.sign(
                        letter.get().id(),
                        letter.get().version(),
                        paper(Party.PATIENT, story.person().details().name().spoken())));
        if (fate == Letter.EXECUTED) {
            Instant returned = earlier(signed.plus(Duration.ofHours(24L * chance.between(1, 6) + 3)), now);
            stagehand.as(
                    cast.staff("casemanager"),
                    returned,
                    () -> letters.sign(first.id(), first.version(), paper(Party.ATTORNEY, caseFile.attorneyName())));
        }
    }

    private Optional<LopView> send(CaseView caseFile) {
        return letters.ofCase(caseFile.id()).stream()
                .filter(l -> l.status() == LopStatus.DRAFT)
                .findFirst()
                .map(l -> letters.send(l.id(), l.version()));
    }

    private static LopSignature paper(Party party, String name) {
        return new LopSignature(party, name, PAPER, null, null);
    }

    private static Instant earlier(Instant wished, Instant now) {
        return wished.isAfter(now) ? now : wished;
    }
}
