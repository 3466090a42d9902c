package org.carequay.api.encounter;

import java.util.UUID;
import org.carequay.shared.InvalidInput;

/** The visit whose encounter is opened; {@code patient} may be left out, and must be the visit's when it is not. */
public record EncounterInput(UUID patient, UUID appointment) {
    public EncounterInput {
        new InvalidInput.Check().required("appointment", appointment).done();
    }
}
