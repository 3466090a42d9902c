package org.carequay.api.encounter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.encounter.Cosignature;

/** The second signature of a note as JSON; {@code signedBy} and what follows is missing until it is given. */
public record CosignatureBody(
        UUID provider,
        String providerName,
        String signedBy,
        Instant signedAt,
        String statement,
        boolean handedBack,
        List<Cosignature.HandBack> handBacks) {
    /** Null where one signature is enough. */
    static CosignatureBody of(Cosignature cosignature) {
        return cosignature == null
                ? null
                : new CosignatureBody(
                        cosignature.provider().value(),
                        cosignature.providerName(),
                        cosignature.signedBy(),
                        cosignature.signedAt(),
                        cosignature.statement(),
                        cosignature.isHandedBack(),
                        cosignature.handBacks());
    }
}
