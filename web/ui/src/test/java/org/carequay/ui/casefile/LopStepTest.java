package org.carequay.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.document.DocumentId;
import org.junit.jupiter.api.Test;

class LopStepTest {
    private static final Instant MADE = Instant.parse("2026-11-02T15:00:00Z");

    @Test
    void aDraftHasOneStepBehindIt() {
        assertThat(done(letter(LopStatus.DRAFT, null))).containsExactly("draft");
    }

    @Test
    void theAttorneyMaySignFirst() {
        LopView letter = letter(LopStatus.PART_SIGNED, MADE, LopView.Party.ATTORNEY);

        assertThat(done(letter)).containsExactly("draft", "sent", "viewed", "attorney");
    }

    @Test
    void bothSignaturesMakeItBinding() {
        LopView letter = letter(LopStatus.EXECUTED, MADE, LopView.Party.PATIENT, LopView.Party.ATTORNEY);

        assertThat(done(letter)).containsExactly("draft", "sent", "viewed", "patient", "attorney", "executed");
    }

    @Test
    void saysWhatIsNext() {
        assertThat(LopStep.next(letter(LopStatus.DRAFT, null))).isEqualTo("send");
        assertThat(LopStep.next(letter(LopStatus.SENT, MADE))).isEqualTo("both");
        assertThat(LopStep.next(letter(LopStatus.PART_SIGNED, MADE, LopView.Party.ATTORNEY)))
                .isEqualTo("patient");
        assertThat(LopStep.next(letter(LopStatus.PART_SIGNED, MADE, LopView.Party.PATIENT)))
                .isEqualTo("attorney");
        assertThat(LopStep.next(letter(LopStatus.REVOKED, MADE))).isEqualTo("over");
    }

    private static List<String> done(LopView letter) {
        return LopStep.of(letter).stream()
                .filter(LopStep::done)
                .map(LopStep::key)
                .toList();
    }

    private static LopView letter(LopStatus status, Instant sentAt, LopView.Party... signed) {
        UUID id = UUID.fromString("01900000-0000-7000-8000-000000000001");
        List<LopView.Signed> signatures = List.of(signed).stream()
                .map(party -> new LopView.Signed(party, "Somebody", "click", MADE))
                .toList();
        return new LopView(
                new LetterOfProtectionId(id),
                1,
                new CaseId(id),
                status,
                new DocumentId(id),
                null,
                "Lopez Law",
                "Maria Lopez",
                MADE,
                sentAt,
                signatures,
                List.of(),
                1,
                null);
    }
}
