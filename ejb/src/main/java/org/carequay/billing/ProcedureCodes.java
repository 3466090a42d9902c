package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * The codes of HCPCS Level II as the clinic imported them from CMS: what they mean, and when they may be billed. CPT is not among
 * them, as its text belongs to the AMA.
 */
public interface ProcedureCodes {
    /**
     * A code.
     *
     * @param label the short description of CMS
     * @param description the long one
     * @param endedOn the last day on which it may be billed, or null
     */
    record Code(String code, String label, String description, LocalDate addedOn, LocalDate endedOn) {
        public boolean validOn(LocalDate day) {
            return !day.isBefore(addedOn) && (endedOn == null || !day.isAfter(endedOn));
        }
    }

    /** How many codes of a file were new, were known and say something else now, or were known as they are. */
    record Imported(int added, int changed, int same) {}

    /** By code; {@code text} is a code or its beginning, or words of the description; null means any. At most 200. */
    @Requires(Permission.BILLING_READ)
    List<Code> find(String text);

    /**
     * Takes over the procedures of the alpha-numeric file that CMS publishes each quarter (text, 320 characters a line), as it is;
     * its modifiers are left out. A code that is not in the file stays as it was. The same file again changes nothing.
     *
     * @throws org.carequay.shared.InvalidInput {@code not-hcpcs}, or with each line that is wrong; nothing is taken over then
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    Imported importFile(byte[] file);
}
