package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** The clinic's prices, versioned by effective date; the clinic's own labels (CPT text is not ours to ship). */
public interface FeeSchedule {
    /** The price of one unit of a procedure code, from that day on until a later one replaces it (USD). */
    record Fee(String code, String label, Money amount, LocalDate effectiveFrom) {}

    /** The price of each code as it holds on that day. */
    @Requires({Permission.BILLING_READ, Permission.ENCOUNTER_READ})
    List<Fee> on(LocalDate day);

    /** Adds prices; what was billed before keeps its own. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void add(List<Fee> fees);
}
