package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** The clinic's prices, versioned by effective date and class of payer; the clinic's own labels (CPT text is not ours to ship). */
public interface FeeSchedule {
    /** The price of one unit of a procedure code, from that day on until a later one of that class replaces it (USD). */
    record Fee(String code, String label, Money amount, LocalDate effectiveFrom, PayerClass payer) {
        public Fee {
            payer = payer == null ? PayerClass.STANDARD : payer;
        }

        /** A standard price. */
        public Fee(String code, String label, Money amount, LocalDate effectiveFrom) {
            this(code, label, amount, effectiveFrom, PayerClass.STANDARD);
        }
    }

    /** The standard price of each code as it holds on that day. */
    @Requires({Permission.BILLING_READ, Permission.ENCOUNTER_READ})
    List<Fee> on(LocalDate day);

    /** What that class pays on that day: its own price of a code, or else the standard one. */
    @Requires(Permission.BILLING_READ)
    List<Fee> on(LocalDate day, PayerClass payer);

    /** Adds prices; what was billed before keeps its own. One without a label has that of its code in {@link ProcedureCodes}. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void add(List<Fee> fees);

    /**
     * Adds all prices of a CSV file with a heading: code, label, amount and, if wanted, effective_from (yyyy-mm-dd) and
     * payer_class; where they are not given those of the parameters apply, and for a label that of {@link ProcedureCodes}.
     *
     * @return how many
     * @throws org.carequay.shared.InvalidInput with each line that is wrong; nothing is added then
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    int importFile(byte[] csv, LocalDate effectiveFrom, PayerClass payer);
}
