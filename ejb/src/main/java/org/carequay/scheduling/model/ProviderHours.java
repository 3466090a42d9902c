package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.shared.DatePeriod;
import org.carequay.tenancy.ClinicRow;
import org.carequay.tenancy.SiteId;

/** One span of a provider's week at a site, on the clinic's wall clock. */
@Entity
@Table(name = "provider_hours")
public class ProviderHours extends ClinicRow {
    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "site_id")
    private UUID site;

    private int day;

    @Column(name = "from_time")
    private LocalTime opens;

    @Column(name = "to_time")
    private LocalTime closes;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected ProviderHours() {}

    public ProviderHours(UUID provider, WeeklyHours hours) {
        this.provider = provider;
        this.site = hours.site().value();
        this.day = hours.day().getValue();
        this.opens = hours.from();
        this.closes = hours.to();
        this.validFrom = DatePeriod.start(hours.valid());
        this.validTo = DatePeriod.end(hours.valid());
    }

    public WeeklyHours view() {
        return new WeeklyHours(new SiteId(site), DayOfWeek.of(day), opens, closes, DatePeriod.of(validFrom, validTo));
    }
}
