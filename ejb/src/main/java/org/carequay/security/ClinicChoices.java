package org.carequay.security;

import java.util.Set;

/**
 * What a clinic switches off, and what its numbers begin with: a letter and up to five letters or digits. Numbers that were given stay,
 * and the next ones count on.
 *
 * @param recordPrefix of patients' record numbers; empty for digits alone
 */
public record ClinicChoices(
        long version,
        Set<ClinicFeature> off,
        String recordPrefix,
        String casePrefix,
        String invoicePrefix,
        String statementPrefix) {
    public ClinicChoices {
        off = Set.copyOf(off);
    }
}
