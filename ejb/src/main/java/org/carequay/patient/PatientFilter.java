package org.carequay.patient;

/**
 * Which patients a list shows; null leaves a field open.
 *
 * @param active whether the record is in use
 * @param ageFrom full years at least, on the clinic's day
 * @param ageTo full years at most
 */
public record PatientFilter(Boolean active, AdministrativeGender gender, Integer ageFrom, Integer ageTo) {
    /** Everybody. */
    public static final PatientFilter NONE = new PatientFilter(null, null, null, null);

    public boolean isNone() {
        return equals(NONE);
    }
}
