package org.carequay.ui.shell;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.Money;

/**
 * What the banner says about the patient of a page.
 *
 * @param name as lists have it: Family, Given
 * @param sex in words
 * @param caseFile the newest case that is treated, or else the newest open one, or null; so is {@code caseNo}
 * @param balance null for somebody who may not see money
 */
public record PatientBanner(
        String patient,
        String name,
        String initials,
        LocalDate birthDate,
        int age,
        String sex,
        String mrn,
        List<String> alerts,
        String caseFile,
        String caseNo,
        Money balance) {}
