package org.carequay.api.patient;

import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.PostalAddress;

/**
 * What a client says about a patient.
 *
 * @param version what it saw; needed to update, ignored when registering
 * @param identifier an MR in it is ignored: the clinic gives it
 */
public record PatientInput(
        Long version,
        HumanName name,
        LocalDate birthDate,
        boolean birthDateEstimated,
        AdministrativeGender gender,
        List<ContactPoint> telecom,
        List<PostalAddress> address,
        List<Identifier> identifier,
        String language,
        String referralSource) {
    PatientDetails details() {
        return new PatientDetails(
                name,
                birthDate,
                birthDateEstimated,
                gender,
                telecom,
                address,
                identifier == null ? List.of() : withoutMrn(identifier),
                language,
                referralSource);
    }

    private static List<Identifier> withoutMrn(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(one -> !PatientBody.MRN_TYPE.equalsIgnoreCase(one.type()))
                .toList();
    }
}
