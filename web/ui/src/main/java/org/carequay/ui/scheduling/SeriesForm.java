package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.SeriesChange;
import org.carequay.scheduling.SeriesScope;
import org.carequay.scheduling.SeriesShift;
import org.carequay.tenancy.SiteId;

/** What is filled in to change visits of a series; what is left empty stays. */
public class SeriesForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String visit;
    private SeriesScope scope = SeriesScope.THIS_AND_FOLLOWING;
    private boolean withChanged;
    private int days;
    private LocalTime time;
    private Integer minutes;
    private String provider;
    private String site;

    SeriesChange command(long version) {
        return new SeriesChange(
                AppointmentId.parse(visit),
                version,
                scope,
                withChanged,
                new SeriesShift(
                        days,
                        time,
                        minutes == null ? null : Duration.ofMinutes(minutes),
                        provider == null ? null : ProviderId.parse(provider),
                        site == null ? null : SiteId.parse(site)));
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = visit;
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public boolean isWithChanged() {
        return withChanged;
    }

    public void setWithChanged(boolean withChanged) {
        this.withChanged = withChanged;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
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
}
