package org.carequay.casefile;

import java.time.LocalDate;
import org.carequay.shared.Money;

/** What is known of an accident and of who may pay; all but date, kind and state may be null until known. */
public record CaseFacts(
        LocalDate dateOfLoss,
        AccidentKind accidentKind,
        String state,
        String patientRole,
        String narrative,
        String carrier,
        String claimNo,
        String adjuster,
        Money policyLimit) {}
