package org.carequay.api.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ProviderDetails;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/**
 * What a client says about a provider. {@code active} counts as true unless said otherwise; {@code account} is the one the person
 * signs in with, {@code supervisor} who signs
 * the notes too; {@code version} is needed to update unless {@code If-Match} says it.
 */
public record ProviderInput(
        Long version, String name, String credentials, String npi, UUID account, UUID supervisor, Boolean active) {
    ProviderDetails details() {
        return new ProviderDetails(
                name, credentials, npi, account, ProviderId.of(supervisor), active == null || active);
    }

    /** All hours of a provider. */
    public record HoursInput(Long version, List<Span> hours) {
        List<WeeklyHours> all() {
            InvalidInput.Check check = new InvalidInput.Check().that(hours != null, "hours", "required");
            check.done();
            for (int i = 0; i < hours.size(); i++) {
                Span span = hours.get(i);
                check.that(span != null && span.complete(), "hours[" + i + "]", "required");
            }
            check.done();
            return hours.stream().map(Span::hours).toList();
        }
    }

    /** One span of each week at a site; {@code to} 00:00 is the midnight that ends the day. */
    public record Span(UUID site, DayOfWeek day, LocalTime from, LocalTime to, LocalDate validFrom, LocalDate validTo) {
        static Span of(WeeklyHours hours) {
            return new Span(
                    hours.site().value(),
                    hours.day(),
                    hours.from(),
                    hours.to(),
                    DatePeriod.start(hours.valid()),
                    DatePeriod.end(hours.valid()));
        }

        boolean complete() {
            return site != null && day != null && from != null && to != null;
        }

        WeeklyHours hours() {
            return new WeeklyHours(new SiteId(site), day, from, to, DatePeriod.of(validFrom, validTo));
        }
    }
}
