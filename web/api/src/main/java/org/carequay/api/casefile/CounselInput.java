package org.carequay.api.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.CounselChange;
import org.carequay.casefile.FirmId;

/** Other counsel for a case that was seen in that version; without {@code firm} and {@code attorney} counsel withdrew. */
public record CounselInput(Long version, UUID firm, UUID attorney, LocalDate on, String reason) {
    CounselChange command() {
        return new CounselChange(FirmId.of(firm), AttorneyId.of(attorney), on, reason);
    }
}
