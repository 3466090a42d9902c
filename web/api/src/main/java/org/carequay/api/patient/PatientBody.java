package org.carequay.api.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientView;
import org.carequay.patient.Race;
import org.carequay.shared.PostalAddress;

/**
 * A patient as JSON, FHIR names. {@code name} is the official one; {@code language} repeats that of the communication;
 * {@code photo} is a document.
 *
 * @param mergedInto of a record that was merged: the record that stands for it now; else null
 * @param possibleDuplicates told when registering and otherwise null
 */
public record PatientBody(
        UUID id,
        long version,
        String mrn,
        boolean active,
        UUID mergedInto,
        HumanName name,
        List<HumanName> otherName,
        LocalDate birthDate,
        boolean birthDateEstimated,
        String gender,
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
        UUID photo,
        List<DuplicateBody> possibleDuplicates)
        implements Made, Versioned {
    static final String MRN_TYPE = "MR";

    static PatientBody of(PatientView view) {
        return of(view, view.mergedInto(), null);
    }

    static PatientBody of(PatientView view, PatientId survivor) {
        return of(view, survivor, null);
    }

    static PatientBody of(PatientView view, List<DuplicateBody> possibleDuplicates) {
        return of(view, view.mergedInto(), possibleDuplicates);
    }

    private static PatientBody of(PatientView view, PatientId survivor, List<DuplicateBody> possibleDuplicates) {
        PatientDetails details = view.details();
        return new PatientBody(
                view.id().value(),
                view.version(),
                view.mrn(),
                view.active(),
                survivor == null ? null : survivor.value(),
                details.name(),
                details.otherName(),
                details.birthDate(),
                details.birthDateEstimated(),
                details.gender() == null ? null : details.gender().code(),
                details.demographics().pronouns(),
                details.demographics().race(),
                details.demographics().ethnicity(),
                details.standing().unidentified(),
                details.standing().deceased(),
                details.standing().confidential(),
                details.telecom(),
                details.address(),
                withMrn(view.mrn(), details.identifier()),
                details.communication(),
                details.language(),
                details.referralSource(),
                view.photo(),
                possibleDuplicates);
    }

    private static List<Identifier> withMrn(String mrn, List<Identifier> others) {
        return Stream.concat(Stream.of(new Identifier(MRN_TYPE, null, mrn)), others.stream())
                .toList();
    }
}
