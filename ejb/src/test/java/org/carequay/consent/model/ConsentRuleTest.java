package org.carequay.consent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.RequirementDetails;
import org.carequay.consent.RequirementId;
import org.carequay.consent.RequirementView;
import org.carequay.consent.SignerRole;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterText;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is asked, and which answer is enough. */
class ConsentRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final RequirementId requirement = new RequirementId(UUID.randomUUID());
    private final UUID caseFile = UUID.randomUUID();
    private final UUID visit = UUID.randomUUID();
    private final VisitTypeId type = new VisitTypeId(UUID.randomUUID());

    private RequirementDetails rule(ConsentOccasion occasion, VisitTypeId... types) {
        return new RequirementDetails("treatment", occasion, null, Set.of(types), true, 0, true);
    }

    private Occasion occasion() {
        return new Occasion(UUID.randomUUID(), caseFile, visit, type, DAY);
    }

    private Answer answer(ConsentStatus status, UUID ofCase, UUID ofVisit, int major, LocalDate until) {
        return new Answer(new ConsentId(UUID.randomUUID()), requirement, status, ofCase, ofVisit, major, until);
    }

    private ConsentStanding standing(ConsentOccasion when, int major, Answer... answers) {
        LetterEdition text = new LetterEdition(
                null,
                "treatment",
                LetterKind.CONSENT,
                "en",
                null,
                major,
                0,
                DAY,
                new LetterText("Treatment", "<p/>"),
                "0".repeat(64));
        return ConsentRule.standing(
                new RequirementView(requirement, 1, "Treatment", rule(when)), occasion(), List.of(answers), text);
    }

    @Test
    void isAskedOnlyWhereItBelongs() {
        Occasion noVisit = new Occasion(UUID.randomUUID(), null, null, null, DAY);
        assertThat(ConsentRule.asked(rule(ConsentOccasion.FIRST_VISIT), noVisit))
                .isTrue();
        assertThat(ConsentRule.asked(rule(ConsentOccasion.CASE), noVisit)).isFalse();
        assertThat(ConsentRule.asked(rule(ConsentOccasion.PROCEDURE, type), noVisit))
                .isFalse();
        assertThat(ConsentRule.asked(rule(ConsentOccasion.PROCEDURE, type), occasion()))
                .isTrue();
        assertThat(ConsentRule.asked(rule(ConsentOccasion.FIRST_VISIT, new VisitTypeId(UUID.randomUUID())), occasion()))
                .isFalse();
        assertThat(ConsentRule.asked(
                        new RequirementDetails(
                                "treatment", ConsentOccasion.FIRST_VISIT, null, Set.of(), true, 0, false),
                        occasion()))
                .as("out of use")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNED, 2, 2026-03-01, SIGNED, true, false",
        "SIGNED, 2, , SIGNED, true, false",
        "SIGNED, 3, , SIGNED, true, false",
        "SIGNED, 2, 2026-02-28, EXPIRED, false, false",
        "SIGNED, 1, , REQUIRED, false, false",
        "SUPERSEDED, 2, , REQUIRED, false, false",
        "REVOKED, 2, , REVOKED, false, false",
        "DECLINED, 2, , DECLINED, false, false",
        "REQUIRED, 0, , REQUIRED, false, true",
        "SENT, 0, , SENT, false, true",
        "VIEWED, 2, , VIEWED, false, true",
    })
    void ofTheNewestAnswerItStands(
            ConsentStatus status, int major, LocalDate until, ConsentStatus shown, boolean current, boolean waiting) {
        ConsentStanding standing = standing(ConsentOccasion.YEARLY, 2, answer(status, null, null, major, until));
        assertThat(standing.status()).isEqualTo(shown);
        assertThat(standing.current()).isEqualTo(current);
        assertThat(standing.waiting()).isEqualTo(waiting);
    }

    @Test
    void whatWasNeverAskedDoesNotWait() {
        ConsentStanding standing = standing(ConsentOccasion.FIRST_VISIT, 1);
        assertThat(standing.consent()).isNull();
        assertThat(standing.waiting()).isFalse();
        assertThat(standing.status()).isEqualTo(ConsentStatus.REQUIRED);
    }

    @Test
    void anOlderSignatureStillHoldsBehindANewerQuestion() {
        Answer signed = answer(ConsentStatus.SIGNED, null, null, 1, null);
        ConsentStanding standing =
                standing(ConsentOccasion.FIRST_VISIT, 1, answer(ConsentStatus.DECLINED, null, null, 1, null), signed);
        assertThat(standing.current()).isTrue();
        assertThat(standing.consent()).isEqualTo(signed.id());
    }

    @Test
    void anotherCaseOrVisitIsAnotherAnswer() {
        assertThat(standing(ConsentOccasion.CASE, 1, answer(ConsentStatus.SIGNED, UUID.randomUUID(), null, 1, null))
                        .current())
                .isFalse();
        assertThat(standing(ConsentOccasion.CASE, 1, answer(ConsentStatus.SIGNED, caseFile, null, 1, null))
                        .current())
                .isTrue();
        assertThat(standing(
                                ConsentOccasion.PROCEDURE,
                                1,
                                answer(ConsentStatus.SIGNED, null, UUID.randomUUID(), 1, null))
                        .current())
                .isFalse();
        assertThat(standing(ConsentOccasion.PROCEDURE, 1, answer(ConsentStatus.SIGNED, null, visit, 1, null))
                        .current())
                .isTrue();
    }

    @Test
    void aSignatureHoldsUntilTheDayBeforeItsMonthsAreOver() {
        RequirementDetails yearly =
                new RequirementDetails("treatment", ConsentOccasion.YEARLY, 12, Set.of(), true, 0, true);
        assertThat(ConsentRule.until(yearly, LocalDate.of(2024, 2, 29))).isEqualTo("2025-02-27");
        assertThat(ConsentRule.until(rule(ConsentOccasion.FIRST_VISIT), DAY)).isNull();
    }

    @Test
    void whoTurnsEighteenThatDaySignsForThemselves() {
        LocalDate birthday = DAY.minusYears(18);
        ConsentRule.expectOfAge(SignerRole.PATIENT, birthday, DAY);
        ConsentRule.expectOfAge(SignerRole.PATIENT, null, DAY);
        ConsentRule.expectOfAge(SignerRole.GUARDIAN, birthday.plusDays(1), DAY);
        assertThatThrownBy(() -> ConsentRule.expectOfAge(SignerRole.PATIENT, birthday.plusDays(1), DAY))
                .isInstanceOf(DomainRefusal.class)
                .hasMessageContaining("guardian-needed");
    }
}
