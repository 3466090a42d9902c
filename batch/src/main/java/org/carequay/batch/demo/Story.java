package org.carequay.batch.demo;

import java.time.Instant;
import java.util.List;

/**
 * What the demo tells about one person: when they came, on whose word, with which case and for which visits.
 *
 * @param referrer the referring doctor, or null
 * @param caseFile null for people without an injury case
 * @param star the person behind the clinic's patient account
 */
record Story(
        Person person,
        Instant registeredAt,
        Referrer referrer,
        CasePlan caseFile,
        List<VisitPlan> visits,
        boolean star) {
    /** Name and practice; {@code hasAccount}: looks at the referrals in the portal. */
    record Referrer(String name, boolean hasAccount) {}

    Story {
        visits = List.copyOf(visits);
    }

    boolean hasCase() {
        return caseFile != null;
    }

    Story with(List<VisitPlan> others) {
        return new Story(person, registeredAt, referrer, caseFile, others, star);
    }
}
