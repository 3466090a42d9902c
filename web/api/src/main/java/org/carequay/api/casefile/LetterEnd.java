package org.carequay.api.casefile;

import org.carequay.casefile.LopEnd;
import org.carequay.casefile.LopStatus;

/** How and why a letter that was seen in that version ends. */
public record LetterEnd(Long version, LopStatus status, String reason) {
    LopEnd command() {
        return new LopEnd(status, reason);
    }
}
