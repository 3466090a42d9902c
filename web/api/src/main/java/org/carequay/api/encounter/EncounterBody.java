package org.carequay.api.encounter;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteStatus;

/** An encounter with its note as JSON; {@code status} is FHIR's code. */
public record EncounterBody(
        UUID id,
        long version,
        UUID patient,
        @JsonbProperty("case") UUID caseFile,
        UUID appointment,
        UUID provider,
        String providerName,
        LocalDate dateOfService,
        String status,
        NoteStatus noteStatus,
        NoteBody note,
        String signedBy,
        Instant signedAt,
        String contentHash,
        CosignatureBody cosignature,
        EncounterView.LastSave lastSave,
        List<EncounterView.Amendment> amendments)
        implements Made {
    static EncounterBody of(EncounterView view) {
        return new EncounterBody(
                view.id().value(),
                view.version(),
                view.patient().value(),
                view.caseFile() == null ? null : view.caseFile().value(),
                view.appointment() == null ? null : view.appointment().value(),
                view.provider() == null ? null : view.provider().value(),
                view.providerName(),
                view.dateOfService(),
                view.status().code(),
                view.noteStatus(),
                view.note() == null ? null : NoteBody.of(view.note()),
                view.signedBy(),
                view.signedAt(),
                view.contentHash(),
                CosignatureBody.of(view.cosignature()),
                view.lastSave(),
                view.amendments());
    }
}
