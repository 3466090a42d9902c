package org.carequay.billing.model;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.carequay.billing.ReviewedCharge;
import org.carequay.billing.ReviewedVisit;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.SignedCharges;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** What a biller made of the charges of signed notes: whether it can be billed as it is. */
public final class ChargeReview {
    private static final Pattern CODE = Pattern.compile("[0-9]{4}[0-9AFMTU]|[A-V][0-9]{4}");
    private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{2}");
    private static final int MODIFIERS = 4;
    private static final int POINTERS = 4;
    private static final int UNITS = 999;
    private static final int REASON = 300;
    private static final Money MOST = Money.of(999_999);

    private ChargeReview() {}

    /** The signed charges as a review that changes nothing. */
    public static ReviewedVisit asSigned(SignedCharges visit) {
        return new ReviewedVisit(
                visit.encounter(),
                visit.charges().stream().map(ChargeReview::asSigned).toList(),
                null);
    }

    private static ReviewedCharge asSigned(NoteContent.Charge charge) {
        return new ReviewedCharge(
                charge.code(), List.of(), charge.units(), null, charge.diagnosisPointers(), null, null);
    }

    /** Adds what is wrong with the visit, its fields named from {@code at}. */
    public static void check(InvalidInput.Check check, String at, ReviewedVisit review, SignedCharges signed) {
        check.required(at + "charges", review.charges());
        for (int i = 0; i < review.charges().size(); i++) {
            line(
                    check,
                    at + "charges[" + i + "].",
                    review.charges().get(i),
                    signed.diagnoses().size());
        }
        check.that(asSigned(review, signed) || given(review.reason()), at + "reason", "review-reason-required")
                .maxLength(at + "reason", review.reason(), REASON);
    }

    private static void line(InvalidInput.Check check, String at, ReviewedCharge line, int diagnoses) {
        check.that(line.code() != null && CODE.matcher(line.code()).matches(), at + "code", "not-a-procedure-code")
                .that(line.units() >= 1 && line.units() <= UNITS, at + "units", "out-of-range")
                .that(
                        line.placeOfService() == null
                                || PLACE.matcher(line.placeOfService()).matches(),
                        at + "placeOfService",
                        "not-valid")
                .that(modifiers(line.modifiers()), at + "modifiers", "not-modifiers")
                .that(pointers(line.diagnosisPointers(), diagnoses), at + "diagnosisPointers", "points-nowhere")
                .that(
                        line.price() == null
                                || line.price().isPositive() && line.price().compareTo(MOST) <= 0,
                        at + "price",
                        "out-of-range")
                .maxLength(at + "priceReason", line.priceReason(), REASON);
    }

    private static boolean modifiers(List<String> modifiers) {
        return modifiers.size() <= MODIFIERS
                && new HashSet<>(modifiers).size() == modifiers.size()
                && modifiers.stream()
                        .allMatch(modifier -> MODIFIER.matcher(modifier).matches());
    }

    private static boolean pointers(List<Integer> pointers, int diagnoses) {
        return !pointers.isEmpty()
                && pointers.size() <= POINTERS
                && new HashSet<>(pointers).size() == pointers.size()
                && pointers.stream().allMatch(pointer -> pointer != null && pointer >= 1 && pointer <= diagnoses);
    }

    /** Whether the same codes with the same units are billed that were signed, in whatever order. */
    private static boolean asSigned(ReviewedVisit review, SignedCharges signed) {
        List<String> billed = review.charges().stream()
                .map(line -> line.code() + " " + line.units())
                .sorted()
                .toList();
        return billed.equals(signed.charges().stream()
                .map(charge -> charge.code() + " " + charge.units())
                .sorted()
                .toList());
    }

    static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
