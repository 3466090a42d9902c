package org.carequay.billing;

import java.util.List;
import org.carequay.encounter.EncounterId;

/**
 * The charges of a signed visit as the biller wants them billed.
 *
 * @param reason needed when codes or units are others than the note's: added, left out or changed
 */
public record ReviewedVisit(EncounterId encounter, List<ReviewedCharge> charges, String reason) {
    public ReviewedVisit {
        charges = charges == null ? List.of() : List.copyOf(charges);
    }
}
