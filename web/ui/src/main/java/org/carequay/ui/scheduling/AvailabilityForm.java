package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/**
 * The fields of leave, a holiday, a block or an opening, as typed. Days and times are the clinic's; without times whole days are
 * meant, and without a last day only the first.
 */
public class AvailabilityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private AvailabilityKind kind = AvailabilityKind.LEAVE;
    private String provider;
    private String resource;
    private String site;
    private LocalDate from;
    private LocalTime fromTime;
    private LocalDate to;
    private LocalTime toTime;
    private String title;
    private LocalDate repeatUntil;

    static AvailabilityForm of(AvailabilityChangeDetails details, ZoneId zone) {
        AvailabilityForm form = new AvailabilityForm();
        form.kind = details.kind();
        form.provider = details.provider() == null ? null : details.provider().toString();
        form.resource = details.resource() == null ? null : details.resource().toString();
        form.site = details.site() == null ? null : details.site().toString();
        form.title = details.title();
        form.repeatUntil = details.repeatUntil();
        ZonedDateTime start = details.from().atZone(zone);
        ZonedDateTime end = details.to().atZone(zone);
        boolean fromMidnight = start.equals(start.toLocalDate().atStartOfDay(zone));
        boolean toMidnight = end.equals(end.toLocalDate().atStartOfDay(zone));
        form.from = start.toLocalDate();
        form.fromTime = fromMidnight ? null : start.toLocalTime();
        form.to = toMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        form.toTime = toMidnight ? null : end.toLocalTime();
        return form;
    }

    AvailabilityChangeDetails details(ZoneId zone) {
        new InvalidInput.Check()
                .required("kind", kind)
                .required("from", from)
                .that(to == null || from == null || !to.isBefore(from), "to", "not-after-start")
                .done();
        LocalDate last = to == null ? from : to;
        Instant start = fromTime == null
                ? from.atStartOfDay(zone).toInstant()
                : from.atTime(fromTime).atZone(zone).toInstant();
        Instant end = toTime == null
                ? last.plusDays(1).atStartOfDay(zone).toInstant()
                : last.atTime(toTime).atZone(zone).toInstant();
        return new AvailabilityChangeDetails(
                kind,
                isForProvider() && provider != null ? ProviderId.parse(provider) : null,
                isForResource() && resource != null ? ResourceId.parse(resource) : null,
                isForSite() && site != null ? SiteId.parse(site) : null,
                start,
                end,
                title,
                isForResource() ? repeatUntil : null);
    }

    public boolean isForProvider() {
        return kind != AvailabilityKind.HOLIDAY;
    }

    public boolean isForResource() {
        return kind == AvailabilityKind.BLOCK;
    }

    public boolean isForSite() {
        return kind == AvailabilityKind.HOLIDAY || kind == AvailabilityKind.OPENING;
    }

    public AvailabilityKind getKind() {
        return kind;
    }

    public void setKind(AvailabilityKind kind) {
        this.kind = kind;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalTime getFromTime() {
        return fromTime;
    }

    public void setFromTime(LocalTime fromTime) {
        this.fromTime = fromTime;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public LocalTime getToTime() {
        return toTime;
    }

    public void setToTime(LocalTime toTime) {
        this.toTime = toTime;
    }

    public LocalDate getRepeatUntil() {
        return repeatUntil;
    }

    public void setRepeatUntil(LocalDate repeatUntil) {
        this.repeatUntil = repeatUntil;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
