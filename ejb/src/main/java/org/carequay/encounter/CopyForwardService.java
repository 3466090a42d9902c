package org.carequay.encounter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Words of the last signed note in a new draft. They are marked, and a note is not signed before its writer stood by each of them or changed it. */
public interface CopyForwardService {
    /** The visit whose note would be copied. */
    record Source(EncounterId encounter, LocalDate dateOfService, String providerName) {}

    /**
     * A copied section.
     *
     * @param open whether it still has to be stood by or changed
     * @param attestedBy who stood by it; null when nobody did
     */
    record Copied(NoteSection section, EncounterId from, LocalDate dateOfService, boolean open, String attestedBy) {}

    /** The last signed note of the same patient, by the same provider or about the same case, not after this visit. */
    @Requires(Permission.ENCOUNTER_WRITE)
    Optional<Source> source(EncounterId encounter);

    /**
     * Copies it into the sections that are empty; what is written stays.
     *
     * @throws org.carequay.shared.StaleVersion, org.carequay.shared.DomainRefusal {@code nothing-to-copy}, {@code note-signed}
     */
    @Requires(Permission.ENCOUNTER_WRITE)
    EncounterView copy(EncounterId encounter, long version);

    @Requires(Permission.ENCOUNTER_READ)
    List<Copied> of(EncounterId encounter);

    /** The caller stands by a copied section as it is. @throws org.carequay.shared.DomainRefusal {@code not-copied} */
    @Requires(Permission.ENCOUNTER_WRITE)
    List<Copied> attest(EncounterId encounter, NoteSection section);
}
