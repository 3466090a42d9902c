package org.carequay.security;

import java.util.Set;

/**
 * What a clinic switches off, and what its numbers begin with: a letter and up to five letters or digits. Numbers that were given stay,
 * and the next ones count on.
 */
public record ClinicChoices(
        long version, Set<ClinicFeature> off, String casePrefix, String invoicePrefix, String statementPrefix) {
    public ClinicChoices {
        off = Set.copyOf(off);
    }
}
