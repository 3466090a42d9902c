package org.carequay.patient.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.Identifier;
import org.carequay.patient.MergeCaution;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.DatePeriod;

/** Looks for what one person is unlikely to have twice. */
public final class MergeCautions {
    private MergeCautions() {}

    public static List<MergeCaution> of(
            PatientDetails ours,
            PatientDetails theirs,
            List<CoverageDetails> ourCoverages,
            List<CoverageDetails> theirCoverages) {
        List<MergeCaution> found = new ArrayList<>();
        boolean known = !ours.birthDateEstimated() && !theirs.birthDateEstimated();
        if (known && !ours.birthDate().equals(theirs.birthDate())) {
            found.add(new MergeCaution(
                    MergeCaution.Kind.BIRTH_DATES,
                    ours.birthDate().toString(),
                    theirs.birthDate().toString()));
        }
        Optional<String> ourNumber = socialSecurityNumber(ours);
        Optional<String> theirNumber = socialSecurityNumber(theirs);
        if (ourNumber.isPresent() && theirNumber.isPresent() && !ourNumber.equals(theirNumber)) {
            found.add(new MergeCaution(MergeCaution.Kind.SOCIAL_SECURITY_NUMBERS, ourNumber.get(), theirNumber.get()));
        }
        for (CoverageDetails mine : ourCoverages) {
            theirCoverages.stream()
                    .filter(other -> other.order() == mine.order() && overlap(mine.period(), other.period()))
                    .forEach(other ->
                            found.add(new MergeCaution(MergeCaution.Kind.COVERAGE_ORDER, mine.payer(), other.payer())));
        }
        return found;
    }

    /** As the record gives it out: masked but for the last four digits. */
    private static Optional<String> socialSecurityNumber(PatientDetails details) {
        return details.identifier().stream()
                .filter(identifier -> "SS".equals(identifier.type()))
                .map(Identifier::value)
                .findFirst();
    }

    private static boolean overlap(DatePeriod one, DatePeriod other) {
        return startsInTime(one, other) && startsInTime(other, one);
    }

    private static boolean startsInTime(DatePeriod one, DatePeriod other) {
        return DatePeriod.start(one) == null
                || DatePeriod.end(other) == null
                || !DatePeriod.start(one).isAfter(DatePeriod.end(other));
    }
}
