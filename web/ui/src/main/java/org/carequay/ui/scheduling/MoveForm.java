package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/** Where a visit is moved to: day, time, length, provider, site and room; days and times are the clinic's. */
public class MoveForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private LocalDate day;
    private LocalTime time;
    private Integer minutes;
    private String provider;
    private String site;
    private String room;
    private String overbookReason;

    /** Filled with where the visit is; the room stays to be found unless one is chosen. */
    static MoveForm of(AppointmentView visit, ZoneId zone) {
        MoveForm form = new MoveForm();
        form.day = visit.start().atZone(zone).toLocalDate();
        form.time = visit.start().atZone(zone).toLocalTime();
        form.minutes =
                (int) java.time.Duration.between(visit.start(), visit.end()).toMinutes();
        form.provider = visit.provider().toString();
        form.site = visit.site().toString();
        return form;
    }

    RescheduleAppointment command(ZoneId zone) {
        new InvalidInput.Check()
                .required("day", day)
                .required("time", time)
                .required("minutes", minutes)
                .done();
        Instant start = day.atTime(time).atZone(zone).toInstant();
        return new RescheduleAppointment(
                start,
                start.plusSeconds(60L * minutes),
                ProviderId.parse(provider),
                SiteId.parse(site),
                room == null ? null : List.of(ResourceId.parse(room)),
                overbookReason);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getOverbookReason() {
        return overbookReason;
    }

    public void setOverbookReason(String overbookReason) {
        this.overbookReason = overbookReason;
    }
}
