package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;

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

    /** What a line of a file would do. */
    enum Effect {
        /** The first price of its code. */
        NEW,
        /** Another price than the code has until then. */
        CHANGED,
        /** The price that the code has anyway. */
        SAME,
        REFUSED
    }

    /**
     * A line of a file.
     *
     * @param line of the file, the heading being the first
     * @param fee as far as it could be read
     * @param before what the payer pays until that day; null for a new price and a refused line
     * @param reasons why it is refused, by column
     */
    record TriedLine(int line, Fee fee, Money before, Effect effect, List<Violation> reasons) {}

    /** What a file would do; one refused line is enough for it to be refused whole. */
    record Trial(List<TriedLine> lines) {
        public long count(Effect effect) {
            return lines.stream().filter(line -> line.effect() == effect).count();
        }

        /** Whether the file would be taken. */
        public boolean good() {
            return count(Effect.REFUSED) == 0;
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
     * What {@link #importFile} would do with the same file now; nothing is added.
     *
     * @throws org.carequay.shared.InvalidInput when it is no table, has too many lines or lacks a column
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    Trial tryFile(byte[] csv, LocalDate effectiveFrom, PayerClass payer);

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
