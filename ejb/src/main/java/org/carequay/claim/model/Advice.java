package org.carequay.claim.model;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.Money;

/**
 * One payment of an insurer as its advice tells it.
 *
 * @param segment where it starts in the file, counted from 1
 * @param method how it is paid (BPR04)
 * @param payerId the insurer's number (TRN03), or its own id or name
 * @param payeeNpi null when not given; so is {@code payeeTin}
 */
public record Advice(
        int segment,
        Money amount,
        String method,
        LocalDate paidOn,
        String traceNo,
        String payerName,
        String payerId,
        String payeeNpi,
        String payeeTin,
        List<AdvisedClaim> claims,
        List<AdvisedOffset> offsets) {
    public Advice {
        claims = List.copyOf(claims);
        offsets = List.copyOf(offsets);
    }
}
