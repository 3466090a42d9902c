package org.carequay.patient;

import java.util.List;

/**
 * How a patient wants to be spoken to (FHIR Patient.communication, with the channels).
 *
 * @param language BCP 47, {@code en} or {@code es}
 * @param optIn of each channel the newest word; a channel that is left out keeps the word it has
 */
public record Communication(
        String language, boolean interpreterNeeded, ContactChannel preferredChannel, List<OptIn> optIn) {
    public Communication {
        optIn = optIn == null ? List.of() : List.copyOf(optIn);
    }

    public static Communication in(String language) {
        return new Communication(language, false, null, List.of());
    }

    /** Whether the patient agreed to that channel. */
    public boolean optedInTo(ContactChannel channel) {
        return optIn.stream().anyMatch(word -> word.channel() == channel && word.optedIn());
    }
}
