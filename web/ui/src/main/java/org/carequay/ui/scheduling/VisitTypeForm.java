package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeDetails;
import org.carequay.scheduling.VisitTypeRules;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.ui.shell.TypedNumbers;

/** The fields of one kind of visit, as typed; kinds of equipment are parted by commas. */
public class VisitTypeForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HALF_AN_HOUR = 30;
    private static final List<Integer> NEVER = List.of(0);
    private static final String TEAL = "#0b6e76";

    private String code;
    private String name;
    private String colour = TEAL;
    private Integer minutes = HALF_AN_HOUR;
    private Integer bufferBefore = 0;
    private Integer bufferAfter = 0;
    private boolean exam;
    private boolean active = true;
    private boolean needsRoom = true;
    private String roomKind;
    private String equipmentKinds;
    private List<String> providers = new ArrayList<>();
    private boolean online;
    private Integer noticeHours = 0;
    private Integer horizonDays = VisitTypeRules.YEAR;
    private Integer dailyCap;
    private String reminderHours;

    static VisitTypeForm of(VisitTypeView view) {
        VisitTypeForm form = new VisitTypeForm();
        VisitTypeRules rules = view.rules();
        form.code = view.code();
        form.name = view.name();
        form.colour = view.colour();
        form.minutes = view.minutes();
        form.exam = view.exam();
        form.active = view.active();
        form.bufferBefore = rules.bufferBefore();
        form.bufferAfter = rules.bufferAfter();
        form.needsRoom = rules.needsRoom();
        form.roomKind = rules.roomKind();
        form.equipmentKinds = String.join(", ", rules.equipmentKinds());
        rules.providers().forEach(provider -> form.providers.add(provider.toString()));
        form.online = rules.online();
        form.noticeHours = rules.noticeHours();
        form.horizonDays = rules.horizonDays();
        form.dailyCap = rules.dailyCap();
        if (rules.reminderHours() != null) {
            List<Integer> hours = rules.reminderHours().isEmpty() ? NEVER : rules.reminderHours();
            form.reminderHours = hours.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return form;
    }

    VisitTypeDetails details() {
        return new VisitTypeDetails(
                code,
                name,
                colour,
                number(minutes),
                exam,
                active,
                new VisitTypeRules(
                        number(bufferBefore),
                        number(bufferAfter),
                        needsRoom,
                        roomKind,
                        equipmentKinds == null ? List.of() : Arrays.asList(equipmentKinds.split(",")),
                        providers.stream().map(ProviderId::parse).toList(),
                        online,
                        number(noticeHours),
                        number(horizonDays),
                        dailyCap,
                        reminders()));
    }

    /** Null: as the clinic says. */
    private List<Integer> reminders() {
        if (reminderHours == null || reminderHours.isBlank()) {
            return null;
        }
        List<Integer> hours = TypedNumbers.of(reminderHours, "reminderHours", "not-hours");
        return NEVER.equals(hours) ? List.of() : hours;
    }

    private static int number(Integer typed) {
        return typed == null ? 0 : typed;
    }

    public String getReminderHours() {
        return reminderHours;
    }

    public void setReminderHours(String reminderHours) {
        this.reminderHours = reminderHours;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getBufferBefore() {
        return bufferBefore;
    }

    public void setBufferBefore(Integer bufferBefore) {
        this.bufferBefore = bufferBefore;
    }

    public Integer getBufferAfter() {
        return bufferAfter;
    }

    public void setBufferAfter(Integer bufferAfter) {
        this.bufferAfter = bufferAfter;
    }

    public boolean isExam() {
        return exam;
    }

    public void setExam(boolean exam) {
        this.exam = exam;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public boolean isNeedsRoom() {
        return needsRoom;
    }

    public void setNeedsRoom(boolean needsRoom) {
        this.needsRoom = needsRoom;
    }

    public String getRoomKind() {
        return roomKind;
    }

    public void setRoomKind(String roomKind) {
        this.roomKind = roomKind;
    }

    public String getEquipmentKinds() {
        return equipmentKinds;
    }

    public void setEquipmentKinds(String equipmentKinds) {
        this.equipmentKinds = equipmentKinds;
    }

    public List<String> getProviders() {
        return providers;
    }

    public void setProviders(List<String> providers) {
        this.providers = providers == null ? new ArrayList<>() : new ArrayList<>(providers);
    }

    public boolean isOnline() {
        return online;
    }

    public void setOnline(boolean online) {
        this.online = online;
    }

    public Integer getNoticeHours() {
        return noticeHours;
    }

    public void setNoticeHours(Integer noticeHours) {
        this.noticeHours = noticeHours;
    }

    public Integer getHorizonDays() {
        return horizonDays;
    }

    public void setHorizonDays(Integer horizonDays) {
        this.horizonDays = horizonDays;
    }

    public Integer getDailyCap() {
        return dailyCap;
    }

    public void setDailyCap(Integer dailyCap) {
        this.dailyCap = dailyCap;
    }
}
