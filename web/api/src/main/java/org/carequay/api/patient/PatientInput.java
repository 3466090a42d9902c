package org.carequay.api.patient;

import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.Demographics;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.patient.Race;
import org.carequay.shared.PostalAddress;

/**
 * What a client says about a patient.
 *
 * @param version what it saw; needed to update unless {@code If-Match} says it, ignored when registering
 * @param identifier an MR in it is ignored: the clinic gives it
 * @param language counts where the communication names none
 * @param coverage taken when registering; later each coverage has its own address, as has each contact
 */
public record PatientInput(
        Long version,
        HumanName name,
        List<HumanName> otherName,
        LocalDate birthDate,
        boolean birthDateEstimated,
        AdministrativeGender gender,
        String pronouns,
        List<Race> race,
        Ethnicity ethnicity,
        boolean unidentified,
        LocalDate deceased,
        boolean confidential,
        List<ContactPoint> telecom,
        List<PostalAddress> address,
        List<Identifier> identifier,
        Communication communication,
        String language,
        String referralSource,
        List<CoverageDetails> coverage,
        List<ContactDetails> contact) {
    NewPatient command() {
        return new NewPatient(details(), coverage, contact);
    }

    PatientDetails details() {
        return new PatientDetails(
                name,
                birthDate,
                birthDateEstimated,
                gender,
                telecom,
                address,
                identifier == null ? List.of() : withoutMrn(identifier),
                spoken(),
                referralSource,
                otherName,
                new Demographics(pronouns, race, ethnicity),
                new PatientStanding(unidentified, deceased, confidential));
    }

    private Communication spoken() {
        if (communication == null || communication.language() != null) {
            return communication == null ? Communication.in(language) : communication;
        }
        return new Communication(
                language, communication.interpreterNeeded(), communication.preferredChannel(), communication.optIn());
    }

    private static List<Identifier> withoutMrn(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(one -> !PatientBody.MRN_TYPE.equalsIgnoreCase(one.type()))
                .toList();
    }
}
