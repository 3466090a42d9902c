package org.carequay.api.encounter;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.encounter.CopyForwardService.Copied;
import org.carequay.encounter.NoteSection;

/** A copied section of a note; {@code open} until somebody stands by it or changes it. */
public record CopiedBody(NoteSection section, UUID from, LocalDate dateOfService, boolean open, String attestedBy) {
    static CopiedBody of(Copied copied) {
        return new CopiedBody(
                copied.section(), copied.from().value(), copied.dateOfService(), copied.open(), copied.attestedBy());
    }
}
