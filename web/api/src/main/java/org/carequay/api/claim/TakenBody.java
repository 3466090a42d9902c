package org.carequay.api.claim;

import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.Remittances;

/** What a file of an insurer came to; {@code id} is the first of its payments. */
public record TakenBody(
        UUID id,
        List<UUID> remittances,
        int posted,
        List<RemittanceClaimBody> unmatched,
        List<RemittanceClaimBody> rejected)
        implements Made {
    static TakenBody of(Remittances.Taken taken) {
        List<UUID> ids = taken.remittances().stream().map(RemittanceId::value).toList();
        return new TakenBody(
                ids.get(0),
                ids,
                taken.posted(),
                taken.unmatched().stream().map(RemittanceClaimBody::of).toList(),
                taken.rejected().stream().map(RemittanceClaimBody::of).toList());
    }
}
