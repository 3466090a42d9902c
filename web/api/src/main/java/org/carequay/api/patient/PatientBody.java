package org.carequay.api.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.api.paging.Made;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientView;
import org.carequay.shared.PostalAddress;

/** A patient as JSON, FHIR names; {@code possibleDuplicates} is told when registering and otherwise null. */
public record PatientBody(
        UUID id,
        long version,
        String mrn,
        boolean active,
        HumanName name,
        LocalDate birthDate,
        boolean birthDateEstimated,
        String gender,
        List<ContactPoint> telecom,
        List<PostalAddress> address,
        List<Identifier> identifier,
        String language,
        String referralSource,
        List<DuplicateBody> possibleDuplicates)
        implements Made {
    static final String MRN_TYPE = "MR";

    static PatientBody of(PatientView view) {
        return of(view, null);
    }

    static PatientBody of(PatientView view, List<DuplicateBody> possibleDuplicates) {
        PatientDetails details = view.details();
        return new PatientBody(
                view.id().value(),
                view.version(),
                view.mrn(),
                view.active(),
                details.name(),
                details.birthDate(),
                details.birthDateEstimated(),
                details.gender() == null ? null : details.gender().code(),
                details.telecom(),
                details.address(),
                withMrn(view.mrn(), details.identifier()),
                details.language(),
                details.referralSource(),
                possibleDuplicates);
    }

    private static List<Identifier> withMrn(String mrn, List<Identifier> others) {
        return Stream.concat(Stream.of(new Identifier(MRN_TYPE, null, mrn)), others.stream())
                .toList();
    }
}
