package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.carequay.scheduling.OfferSettings;
import org.carequay.scheduling.ScheduleSettings;
import org.carequay.scheduling.ScheduleSettingsService;
import org.carequay.scheduling.VisitStage;
import org.carequay.ui.shell.Notices;

/** The thresholds of the clinic's schedule. */
@Named
@ViewScoped
public class ScheduleSettingsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ScheduleSettingsService settings;

    @Inject
    private Notices notices;

    private long version;
    private int lateNoticeHours;
    private Integer offerMinutes;
    private LocalTime offerFrom;
    private LocalTime offerUntil;
    private final Map<String, Integer> minutes = new HashMap<>();

    public void open() {
        show(settings.current());
    }

    public void save() {
        show(settings.change(new ScheduleSettings(
                version,
                lateNoticeHours,
                of(VisitStage.BOOKED),
                of(VisitStage.ARRIVED),
                of(VisitStage.CHECKED_IN),
                of(VisitStage.IN_ROOM),
                of(VisitStage.WITH_PROVIDER),
                new OfferSettings(offerMinutes == null ? 0 : offerMinutes, offerFrom, offerUntil))));
        notices.done("scheduleMsg", "settings.saved");
    }

    private int of(VisitStage stage) {
        Integer typed = minutes.get(stage.name());
        return typed == null ? 0 : typed;
    }

    private void show(ScheduleSettings shown) {
        version = shown.version();
        lateNoticeHours = shown.lateNoticeHours();
        offerMinutes = shown.offers().minutes();
        offerFrom = shown.offers().from();
        offerUntil = shown.offers().until();
        for (VisitStage stage : VisitStage.values()) {
            minutes.put(stage.name(), shown.minutes(stage));
        }
    }

    public int getLateNoticeHours() {
        return lateNoticeHours;
    }

    public void setLateNoticeHours(int lateNoticeHours) {
        this.lateNoticeHours = lateNoticeHours;
    }

    public Integer getOfferMinutes() {
        return offerMinutes;
    }

    public void setOfferMinutes(Integer offerMinutes) {
        this.offerMinutes = offerMinutes;
    }

    public LocalTime getOfferFrom() {
        return offerFrom;
    }

    public void setOfferFrom(LocalTime offerFrom) {
        this.offerFrom = offerFrom;
    }

    public LocalTime getOfferUntil() {
        return offerUntil;
    }

    public void setOfferUntil(LocalTime offerUntil) {
        this.offerUntil = offerUntil;
    }

    /** By the name of the stage. */
    public Map<String, Integer> getMinutes() {
        return minutes;
    }
}
