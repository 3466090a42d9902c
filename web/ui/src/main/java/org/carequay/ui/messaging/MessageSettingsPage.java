package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.MessageSettingsService;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.TypedNumbers;

/** How, when and how often the clinic writes to its patients. */
@Named
@ViewScoped
public class MessageSettingsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MessageSettingsService settings;

    @Inject
    private Notices notices;

    private long version;
    private boolean email;
    private boolean sms;
    private LocalTime sendFrom;
    private LocalTime sendUntil;
    private Integer graceMinutes;
    private String reminderHours;

    public void open() {
        show(settings.current());
    }

    public void save() {
        List<Integer> hours = TypedNumbers.of(reminderHours, "reminderHours", "not-hours");
        show(settings.change(new MessageSettings(
                version, email, sms, sendFrom, sendUntil, graceMinutes == null ? -1 : graceMinutes, hours)));
        notices.done("messageMsg", "settings.saved");
    }

    private void show(MessageSettings shown) {
        version = shown.version();
        email = shown.email();
        sms = shown.sms();
        sendFrom = shown.sendFrom();
        sendUntil = shown.sendUntil();
        graceMinutes = shown.graceMinutes();
        reminderHours = shown.reminderHours().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean isEmail() {
        return email;
    }

    public void setEmail(boolean email) {
        this.email = email;
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public LocalTime getSendFrom() {
        return sendFrom;
    }

    public void setSendFrom(LocalTime sendFrom) {
        this.sendFrom = sendFrom;
    }

    public LocalTime getSendUntil() {
        return sendUntil;
    }

    public void setSendUntil(LocalTime sendUntil) {
        this.sendUntil = sendUntil;
    }

    public Integer getGraceMinutes() {
        return graceMinutes;
    }

    public void setGraceMinutes(Integer graceMinutes) {
        this.graceMinutes = graceMinutes;
    }

    public String getReminderHours() {
        return reminderHours;
    }

    public void setReminderHours(String reminderHours) {
        this.reminderHours = reminderHours;
    }
}
