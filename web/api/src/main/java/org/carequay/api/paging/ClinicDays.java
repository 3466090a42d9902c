package org.carequay.api.paging;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;

/** Days as the caller's clinic counts them, in its own zone. */
@RequestScoped
public class ClinicDays {
    @EJB
    private ClinicService clinics;

    @Inject
    private Clock clock;

    private ZoneId zone;

    /** The day asked for, or today. */
    public LocalDate orToday(LocalDate day) {
        return day == null ? clock.today(zone()) : day;
    }

    /** Where a span begins; null when it is open. */
    public Instant from(Moment moment) {
        return Moment.from(moment, zone());
    }

    /** Where a span ends, exclusive; "to" a day includes that day; null when it is open. */
    public Instant to(Moment moment) {
        return Moment.to(moment, zone());
    }

    private ZoneId zone() {
        if (zone == null) {
            zone = clinics.current().zone();
        }
        return zone;
    }
}
