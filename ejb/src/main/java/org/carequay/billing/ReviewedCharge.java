package org.carequay.billing;

import java.util.List;
import org.carequay.shared.Money;

/**
 * A charge as the biller wants it billed.
 *
 * @param modifiers none to four of two signs each, in the order in which they are printed
 * @param placeOfService code of CMS such as 11, an office; null for that
 * @param diagnosisPointers count the note's diagnoses from 1; one to four, the first is the main one
 * @param price of one unit; null for that of the fee schedule on the date of service
 * @param priceReason needed when the price is another than the schedule's
 */
public record ReviewedCharge(
        String code,
        List<String> modifiers,
        int units,
        String placeOfService,
        List<Integer> diagnosisPointers,
        Money price,
        String priceReason) {
    public ReviewedCharge {
        modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
        diagnosisPointers = diagnosisPointers == null ? List.of() : List.copyOf(diagnosisPointers);
    }
}
