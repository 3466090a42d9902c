package org.carequay.patient;

/**
 * A phone number or e-mail address (FHIR ContactPoint).
 *
 * @param system {@code phone|email}
 * @param value a phone number as the patient's country writes it, with its extension ({@code (212) 555-0134 ext. 7})
 * @param use {@code home|work|mobile|temp|old}
 * @param rank 1 is tried first; null when it does not matter
 */
public record ContactPoint(String system, String value, String use, Integer rank) {
    public ContactPoint(String system, String value, String use) {
        this(system, value, use, null);
    }
}
