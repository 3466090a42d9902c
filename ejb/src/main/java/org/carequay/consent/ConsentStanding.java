package org.carequay.consent;

import java.time.LocalDate;

/**
 * One thing that is asked of a patient for a visit, and how it stands.
 *
 * @param consent the newest that was asked, or null when it never was
 * @param status of that, where it still says something; {@code REQUIRED} also where the text has changed in its substance since
 * @param waiting whether {@code consent} waits for an answer
 * @param current whether nothing is missing
 * @param until the last day on which it holds; null where it is not current or has no end
 */
public record ConsentStanding(
        RequirementId requirement,
        String code,
        String title,
        ConsentOccasion occasion,
        boolean blocking,
        ConsentId consent,
        ConsentStatus status,
        boolean waiting,
        boolean current,
        LocalDate until) {}
