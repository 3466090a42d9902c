package org.carequay.billing;

import java.time.LocalDate;
import org.carequay.shared.Money;

/**
 * What a statement run is about.
 *
 * @param asOf what is booked until then counts
 * @param minimum who owes less gets none; null: as the clinic has set it
 */
public record StatementOptions(LocalDate asOf, Money minimum) {
    /** With what the clinic has set. */
    public static StatementOptions of(LocalDate asOf) {
        return new StatementOptions(asOf, null);
    }
}
