package org.carequay.patient;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.PostalAddress;

/**
 * What registration and editing say about a patient.
 *
 * @param name the official one
 * @param identifier without the MRN, which the clinic gives; an SS as nine digits, or masked as {@code ***-**-1234} to
 *     leave the kept one alone
 * @param otherName names that the person is or was also known by; never the official one
 */
public record PatientDetails(
        HumanName name,
        LocalDate birthDate,
        boolean birthDateEstimated,
        AdministrativeGender gender,
        List<ContactPoint> telecom,
        List<PostalAddress> address,
        List<Identifier> identifier,
        Communication communication,
        String referralSource,
        List<HumanName> otherName,
        Demographics demographics,
        PatientStanding standing) {
    public PatientDetails {
        telecom = telecom == null ? List.of() : List.copyOf(telecom);
        address = address == null ? List.of() : List.copyOf(address);
        identifier = identifier == null ? List.of() : List.copyOf(identifier);
        communication = communication == null ? Communication.in(null) : communication;
        otherName = otherName == null ? List.of() : List.copyOf(otherName);
        demographics = demographics == null ? Demographics.UNSAID : demographics;
        standing = standing == null ? PatientStanding.USUAL : standing;
    }

    /** Somebody of whom no more is said than what everybody has. */
    public PatientDetails(
            HumanName name,
            LocalDate birthDate,
            boolean birthDateEstimated,
            AdministrativeGender gender,
            List<ContactPoint> telecom,
            List<PostalAddress> address,
            List<Identifier> identifier,
            String language,
            String referralSource) {
        this(
                name,
                birthDate,
                birthDateEstimated,
                gender,
                telecom,
                address,
                identifier,
                Communication.in(language),
                referralSource,
                List.of(),
                Demographics.UNSAID,
                PatientStanding.USUAL);
    }

    /** BCP 47, {@code en} or {@code es}. */
    public String language() {
        return communication.language();
    }

    public PatientDetails named(HumanName official) {
        return with(official, communication, referralSource, otherName, demographics, standing);
    }

    public PatientDetails reachedBy(Communication other) {
        return with(name, other, referralSource, otherName, demographics, standing);
    }

    public PatientDetails referredBy(String source) {
        return with(name, communication, source, otherName, demographics, standing);
    }

    public PatientDetails alsoKnownAs(List<HumanName> others) {
        return with(name, communication, referralSource, others, demographics, standing);
    }

    public PatientDetails sayingOfThemselves(Demographics other) {
        return with(name, communication, referralSource, otherName, other, standing);
    }

    public PatientDetails standing(PatientStanding other) {
        return with(name, communication, referralSource, otherName, demographics, other);
    }

    private PatientDetails with(
            HumanName official,
            Communication said,
            String source,
            List<HumanName> others,
            Demographics self,
            PatientStanding stands) {
        return new PatientDetails(
                official,
                birthDate,
                birthDateEstimated,
                gender,
                telecom,
                address,
                identifier,
                said,
                source,
                others,
                self,
                stands);
    }
}
