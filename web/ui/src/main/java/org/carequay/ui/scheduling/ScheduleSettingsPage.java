package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
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
                of(VisitStage.WITH_PROVIDER))));
        notices.done("scheduleMsg", "settings.saved");
    }

    private int of(VisitStage stage) {
        Integer typed = minutes.get(stage.name());
        return typed == null ? 0 : typed;
    }

    private void show(ScheduleSettings shown) {
        version = shown.version();
        lateNoticeHours = shown.lateNoticeHours();
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

    /** By the name of the stage. */
    public Map<String, Integer> getMinutes() {
        return minutes;
    }
}
