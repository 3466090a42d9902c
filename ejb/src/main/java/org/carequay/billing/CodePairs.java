package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Pairs of procedure codes that are not billed together for one patient on one day, after the procedure-to-procedure edits
 * of CMS (National Correct Coding Initiative). The clinic keeps its own list, by hand or from a file.
 */
public interface CodePairs {
    /**
     * A pair: {@code columnTwo} is not billed beside {@code columnOne}.
     *
     * @param modifierAllowed whether a modifier on the second code tells that both were done apart
     * @param effectiveTo its last day, or null
     */
    record Pair(
            UUID id,
            String columnOne,
            String columnTwo,
            boolean modifierAllowed,
            LocalDate effectiveFrom,
            LocalDate effectiveTo) {}

    /** By code; {@code text} is a code or its beginning, null means any. At most 200. */
    @Requires(Permission.BILLING_READ)
    List<Pair> find(String text);

    /** @throws org.carequay.shared.InvalidInput {@code pair-exists} and whatever else is wrong, by pair */
    @Requires(Permission.CLINIC_CONFIGURE)
    void add(List<Pair> pairs);

    /** The pair does not hold after that day any more. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void end(UUID pair, LocalDate lastDay);

    /**
     * Adds all pairs of a CSV file with a heading: column_one, column_two, modifier (0 never, 1 allowed), effective_from
     * (yyyy-mm-dd) and, if wanted, effective_to. Or takes the text that CMS publishes as it is: of its pairs those whose two
     * codes have a fee here; ones that are known already get their last day.
     *
     * @return how many were added or ended
     * @throws org.carequay.shared.InvalidInput with each line that is wrong; nothing is added then
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    int importFile(byte[] csv);
}
