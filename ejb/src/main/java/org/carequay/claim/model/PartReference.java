package org.carequay.claim.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our number of a claim as an insurer gives it back: that of the invoice, or of one of the claims that an invoice over more than
 * 50 lines became.
 *
 * @param part from 1; 0 for the whole
 */
public record PartReference(String invoice, int part) {
    private static final Pattern PART = Pattern.compile("(.+)-P([1-9][0-9]?)", Pattern.CASE_INSENSITIVE);

    public static PartReference of(String reference) {
        Matcher part = PART.matcher(reference.strip());
        return part.matches()
                ? new PartReference(part.group(1), Integer.parseInt(part.group(2)))
                : new PartReference(reference, 0);
    }
}
