package org.carequay.patient;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.PostalAddress;

/**
 * What registration and editing say about a patient.
 *
 * @param identifier without the MRN, which the clinic gives; an SS as nine digits, or masked as {@code ***-**-1234} to
 *     leave the kept one alone
 * @param language BCP 47, {@code en} or {@code es}
 */
public record PatientDetails(
        HumanName name,
        LocalDate birthDate,
        boolean birthDateEstimated,
        AdministrativeGender gender,
        List<ContactPoint> telecom,
        List<PostalAddress> address,
        List<Identifier> identifier,
        String language,
        String referralSource) {
    public PatientDetails {
        telecom = telecom == null ? List.of() : List.copyOf(telecom);
        address = address == null ? List.of() : List.copyOf(address);
        identifier = identifier == null ? List.of() : List.copyOf(identifier);
    }
}
