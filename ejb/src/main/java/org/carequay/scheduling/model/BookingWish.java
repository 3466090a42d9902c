package org.carequay.scheduling.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.BookingRule;
import org.carequay.shared.TimeRange;

/**
 * One visit that is wished for, with what was found about it.
 *
 * @param deceased the day the patient died, or null
 * @param eligible whether the provider does this kind of visit
 * @param hours of the provider at the site
 * @param sameDay how many visits of this kind the provider has on that day already
 * @param inactive names of chosen rooms and equipment that are out of use
 * @param missing what is needed and neither chosen nor to be found at the site
 */
public record BookingWish(
        BookingRules rules,
        TimeRange visit,
        boolean merged,
        LocalDate deceased,
        String provider,
        boolean providerActive,
        boolean eligible,
        Availability hours,
        int sameDay,
        List<String> inactive,
        List<Need> missing) {
    /** Every rule against it, in the order in which they are told. */
    public List<BookingObstacle> obstacles(Instant now) {
        List<BookingObstacle> found = new ArrayList<>();
        if (merged) {
            found.add(new BookingObstacle(BookingRule.PATIENT_MERGED, Map.of()));
        }
        if (deceased != null) {
            found.add(new BookingObstacle(BookingRule.PATIENT_DECEASED, Map.of("day", deceased)));
        }
        ofWhatIsBooked(found);
        ofTime(found, now);
        return List.copyOf(found);
    }

    private void ofWhatIsBooked(List<BookingObstacle> found) {
        if (!rules.active()) {
            found.add(new BookingObstacle(BookingRule.VISIT_TYPE_INACTIVE, Map.of()));
        }
        if (!providerActive) {
            found.add(new BookingObstacle(BookingRule.PROVIDER_INACTIVE, Map.of("provider", provider)));
        }
        if (!eligible) {
            found.add(new BookingObstacle(BookingRule.PROVIDER_NOT_ELIGIBLE, Map.of("provider", provider)));
        }
        inactive.forEach(
                name -> found.add(new BookingObstacle(BookingRule.RESOURCE_INACTIVE, Map.of("resource", name))));
        missing.forEach(need -> found.add(new BookingObstacle(
                BookingRule.RESOURCE_KIND_MISSING,
                Map.of("resource", need.subkind() == null ? need.kind() : need.subkind()))));
    }

    private void ofTime(List<BookingObstacle> found, Instant now) {
        rules.horizonPassed(visit.start(), now, hours.zone()).ifPresent(found::add);
        if (rules.tooShortNotice(visit.start(), now)) {
            found.add(new BookingObstacle(
                    BookingRule.TOO_SHORT_NOTICE, Map.of("hours", rules.notice().toHours())));
        }
        if (!hours.covers(visit)) {
            found.add(new BookingObstacle(BookingRule.OUTSIDE_HOURS, Map.of("provider", provider)));
        }
        if (rules.capReached(sameDay)) {
            found.add(
                    new BookingObstacle(BookingRule.DAILY_CAP, Map.of("provider", provider, "most", rules.dailyCap())));
        }
    }
}
