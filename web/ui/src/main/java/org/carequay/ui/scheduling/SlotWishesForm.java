package org.carequay.ui.scheduling;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.SlotQuery;

/** When it suits the patient, on the wall clock of the clinic, and what the visit needs beside what its kind says. */
public class SlotWishesForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private List<DayOfWeek> days = new ArrayList<>();
    private LocalTime earliest;
    private LocalTime latestEnd;
    private List<String> equipment = new ArrayList<>();

    SlotQuery.Wishes wishes() {
        return new SlotQuery.Wishes(Set.copyOf(days), earliest, latestEnd);
    }

    /** What was chosen, with that room where there is one. */
    List<ResourceId> with(String room) {
        return Stream.concat(Stream.ofNullable(room), equipment.stream())
                .map(ResourceId::parse)
                .toList();
    }

    /** Things stay in their place: another site has its own. */
    void elsewhere() {
        equipment = new ArrayList<>();
    }

    /** Whether anything is filled in. */
    public boolean isAny() {
        return !days.isEmpty() || earliest != null || latestEnd != null || !equipment.isEmpty();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public List<DayOfWeek> getDays() {
        return days;
    }

    public void setDays(List<DayOfWeek> days) {
        this.days = days == null ? new ArrayList<>() : new ArrayList<>(days);
    }

    public LocalTime getEarliest() {
        return earliest;
    }

    public void setEarliest(LocalTime earliest) {
        this.earliest = earliest;
    }

    public LocalTime getLatestEnd() {
        return latestEnd;
    }

    public void setLatestEnd(LocalTime latestEnd) {
        this.latestEnd = latestEnd;
    }

    public List<String> getEquipment() {
        return equipment;
    }

    public void setEquipment(List<String> equipment) {
        this.equipment = equipment == null ? new ArrayList<>() : new ArrayList<>(equipment);
    }
}
