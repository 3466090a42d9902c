package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.carequay.scheduling.WeeklyHours;
import org.carequay.shared.DatePeriod;
import org.carequay.tenancy.SiteId;

/** One line of weekly hours, as typed. */
public class HoursRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private DayOfWeek day = DayOfWeek.MONDAY;
    private String site;
    private LocalTime opens;
    private LocalTime closes;
    private LocalDate validFrom;
    private LocalDate validTo;

    static HoursRow of(WeeklyHours hours) {
        HoursRow row = new HoursRow();
        row.day = hours.day();
        row.site = hours.site().toString();
        row.opens = hours.from();
        row.closes = hours.to();
        row.validFrom = DatePeriod.start(hours.valid());
        row.validTo = DatePeriod.end(hours.valid());
        return row;
    }

    /** The next day with the same hours at the same place. */
    HoursRow next() {
        HoursRow row = new HoursRow();
        row.day = day.plus(1);
        row.site = site;
        row.opens = opens;
        row.closes = closes;
        row.validFrom = validFrom;
        row.validTo = validTo;
        return row;
    }

    boolean complete() {
        return day != null && site != null && opens != null && closes != null;
    }

    WeeklyHours hours() {
        return new WeeklyHours(SiteId.parse(site), day, opens, closes, DatePeriod.of(validFrom, validTo));
    }

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public void setOpens(LocalTime opens) {
        this.opens = opens;
    }

    public LocalTime getCloses() {
        return closes;
    }

    public void setCloses(LocalTime closes) {
        this.closes = closes;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
