package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carequay.billing.StatementRecipient.FIRM;
import static org.carequay.billing.StatementRecipient.PATIENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.StatementRecipient;
import org.carequay.billing.StatementRules.AgeText;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

class StatementDraftTest {
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID FIRST_CASE = new UUID(2, 1);
    private static final UUID SECOND_CASE = new UUID(2, 2);
    private static final UUID LAW = new UUID(3, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static OwedInvoice owed(UUID caseFile, UUID firm, String balance, String byPatient, int daysAgo) {
        return new OwedInvoice(
                UUID.randomUUID(),
                "INV-1",
                DAY.minusDays(daysAgo),
                Money.of(balance),
                Money.ZERO,
                Money.of(balance),
                Money.of(byPatient),
                caseFile,
                caseFile == null ? null : "PI-1",
                firm,
                firm == null ? null : "Law LLP",
                null,
                ANNA,
                "Roe, Anna",
                "Anna Roe");
    }

    @Test
    void theFirmIsNotAskedForWhatThePatientOwes() {
        List<StatementDraft> drafts = StatementDraft.of(
                List.of(owed(FIRST_CASE, LAW, "1000.00", "200.00", 10), owed(null, null, "50.00", "50.00", 40)));
        assertThat(drafts).extracting(StatementDraft::recipient).containsExactly(FIRM, PATIENT);
        assertThat(drafts).extracting(StatementDraft::balance).containsExactly(Money.of("800.00"), Money.of("250.00"));
        assertThat(drafts.get(0).ofOneCase().caseFile()).isEqualTo(FIRST_CASE);
        assertThat(drafts.get(1).ofOneCase())
                .as("the firm is written to about that case")
                .isNull();
        assertThat(drafts.get(1).age(DAY)).isEqualTo(40);
    }

    @Test
    void aPatientGetsOneForEverything() {
        List<StatementDraft> drafts = StatementDraft.of(
                List.of(owed(FIRST_CASE, null, "10.00", "0.00", 1), owed(SECOND_CASE, null, "20.00", "20.00", 2)));
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).balance()).isEqualTo(Money.of("30.00"));
        assertThat(drafts.get(0).ofOneCase()).isNull();
        StatementDraft alone = StatementDraft.of(List.of(owed(FIRST_CASE, null, "10.00", "0.00", 1)))
                .get(0);
        assertThat(alone.recipient()).isEqualTo(PATIENT);
        assertThat(alone.ofOneCase().caseFile()).isEqualTo(FIRST_CASE);
    }

    @Test
    void whatIsOwedBackAsksForNothing() {
        assertThat(StatementDraft.of(
                        List.of(owed(FIRST_CASE, LAW, "-5.00", "0.00", 1), owed(null, null, "-5.00", "-5.00", 1))))
                .isEmpty();
    }

    @Test
    void theTextIsTheOneOfTheMostDaysThatHavePassed() {
        List<AgeText> texts = List.of(
                text(PATIENT, 0, "en", "friendly"),
                text(PATIENT, 60, "en", "second"),
                text(PATIENT, 60, "es", "segundo"),
                text(FIRM, 90, "en", "counsel"));
        assertThat(StatementMail.note(texts, PATIENT, 59, "en")).isEqualTo("friendly");
        assertThat(StatementMail.note(texts, PATIENT, 60, "en")).isEqualTo("second");
        assertThat(StatementMail.note(texts, PATIENT, 61, "es")).isEqualTo("segundo");
        assertThat(StatementMail.note(texts, PATIENT, 10, "es")).isNull();
        assertThat(StatementMail.note(texts, FIRM, 89, "en")).isNull();
        assertThat(StatementMail.note(texts, FIRM, 400, "en")).isEqualTo("counsel");
    }

    private static AgeText text(StatementRecipient to, int days, String language, String text) {
        return new AgeText(UUID.randomUUID(), to, days, language, text);
    }
}
