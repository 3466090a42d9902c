package org.carequay.security.internal;

import java.util.UUID;
import org.carequay.security.StepUp;
import org.carequay.tenancy.Secrets;

/** Proofs are {@code seconds.HMAC(account|seconds)}: nothing is kept, and nobody else can make or use one. */
final class StepUpProof {
    private StepUpProof() {}

    static StepUp of(UUID account, long seconds) {
        return new StepUp(seconds + "." + Secrets.hmacHex(Secrets.derived("step-up"), account + "|" + seconds));
    }
}
