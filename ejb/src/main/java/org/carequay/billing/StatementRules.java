package org.carequay.billing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.FirmId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** What holds for every statement run of the clinic: from which amount on, what is said at which age, and who gets none. */
public interface StatementRules {
    /** @param minimum who owes less gets no statement */
    record Settings(long version, Money minimum) {}

    /**
     * What a statement says when its oldest invoice is {@code fromDays} old or more; of several, the one of the most days.
     *
     * @param language {@code en} or {@code es}: that of the recipient
     */
    record AgeText(UUID id, StatementRecipient recipient, int fromDays, String language, String text)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Whom no statement is to be sent about: exactly one of {@code caseFile}, {@code patient} and {@code firm}. */
    record NewHold(CaseId caseFile, PatientId patient, FirmId firm, String reason, LocalDate until) {}

    /**
     * Somebody who gets no statement.
     *
     * @param about the number of the case, or the name of the patient or firm
     * @param until the last day; null: until it is taken back
     */
    record Hold(
            UUID id,
            UUID caseFile,
            UUID patient,
            UUID firm,
            String about,
            String reason,
            LocalDate until,
            Instant madeAt,
            String madeBy)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Requires(Permission.BILLING_READ)
    Settings settings();

    /** @throws org.carequay.shared.StaleVersion @throws org.carequay.shared.InvalidInput */
    @Requires(Permission.STATEMENT_RUN)
    Settings change(Settings to);

    /** By recipient, days and language. */
    @Requires(Permission.BILLING_READ)
    List<AgeText> texts();

    /**
     * Adds a text, or replaces the one for the same recipient, days and language.
     *
     * @throws org.carequay.shared.InvalidInput
     */
    @Requires(Permission.STATEMENT_RUN)
    AgeText put(AgeText text);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.STATEMENT_RUN)
    void remove(UUID text);

    /** Those in force today, the latest first. */
    @Requires(Permission.BILLING_READ)
    List<Hold> holds();

    /**
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.NotFound for what the clinic does not have
     */
    @Requires(Permission.STATEMENT_RUN)
    Hold hold(NewHold hold);

    /** Takes a hold back; one that has ended stays so. @throws org.carequay.shared.NotFound */
    @Requires(Permission.STATEMENT_RUN)
    void release(UUID hold);
}
