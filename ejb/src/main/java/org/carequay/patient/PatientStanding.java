package org.carequay.patient;

import java.time.LocalDate;

/**
 * What everybody who opens the record must know.
 *
 * @param unidentified nobody knows yet who this is: the birth date is estimated and the name may be given by the clinic
 * @param deceased day of death, or null
 * @param confidential meant only for those who treat the patient: every page says so, nobody is kept out by it yet
 */
public record PatientStanding(boolean unidentified, LocalDate deceased, boolean confidential) {
    public static final PatientStanding USUAL = new PatientStanding(false, null, false);
}
