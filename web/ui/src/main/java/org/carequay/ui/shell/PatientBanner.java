package org.carequay.ui.shell;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.Money;

/**
 * What the banner says about the patient of a page.
 *
 * @param name as lists have it: Family, Given
 * @param sex in words
 * @param allergies active ones, the gravest first; none for somebody who may not read what is clinical
 * @param noAllergies whether it is stated that none are known
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
        List<String> allergies,
        boolean noAllergies,
        String caseFile,
        String caseNo,
        Money balance) {}
