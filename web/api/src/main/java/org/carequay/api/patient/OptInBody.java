package org.carequay.api.patient;

import java.time.Instant;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.OptIn;
import org.carequay.patient.OptInSource;

/** One word of the patient on one channel. */
public record OptInBody(ContactChannel channel, boolean optedIn, OptInSource source, Instant at, String recordedBy) {
    static OptInBody of(OptIn word) {
        return new OptInBody(word.channel(), word.optedIn(), word.source(), word.at(), word.recordedBy());
    }
}
