package org.carequay.api.claim;

import java.time.Instant;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.ClaimTurn;
import org.carequay.claim.Claims;
import org.carequay.shared.Money;

/** A claim as it was sent, as JSON; {@code number} is its interchange control number. */
public record ClaimBody(
        UUID id,
        UUID invoice,
        long number,
        ClaimTurn turn,
        ClaimFrequency frequency,
        String originalReference,
        String payer,
        Money total,
        String sha256,
        String by,
        Instant at)
        implements Made {
    static ClaimBody of(Claims.File file) {
        return new ClaimBody(
                file.id().value(),
                file.invoice().value(),
                file.number(),
                file.turn(),
                file.frequency(),
                file.originalReference(),
                file.payer(),
                file.total(),
                file.sha256(),
                file.by(),
                file.at());
    }
}
