package org.carequay.ui.scheduling;

import java.util.List;
import org.carequay.scheduling.PlannedVisit;
import org.carequay.scheduling.SeriesLine;
import org.carequay.scheduling.Slot;

/** One visit of a series that is being planned, and what was settled for it: as planned, another free time, or none. */
public class SeriesChoice {
    private static final String PLANNED = "planned";
    private static final String OUT = "out";
    private final SeriesLine line;
    private String settled;

    /** A visit that cannot be as planned goes to the nearest free time, where there is one. */
    SeriesChoice(SeriesLine line) {
        this.line = line;
        this.settled = line.free() ? PLANNED : getAlternatives().isEmpty() ? OUT : "0";
    }

    public boolean isIn() {
        return !OUT.equals(settled);
    }

    PlannedVisit visit() {
        if (PLANNED.equals(settled)) {
            return new PlannedVisit(line.number(), line.start(), line.provider(), line.site());
        }
        Slot slot = getAlternatives().get(Integer.parseInt(settled));
        return new PlannedVisit(line.number(), slot.start(), slot.provider(), slot.site());
    }

    public SeriesLine getLine() {
        return line;
    }

    /** The nearest free times of a visit that cannot be as planned. */
    public List<Slot> getAlternatives() {
        return line.free() ? List.of() : line.refusal().alternatives();
    }

    public String getSettled() {
        return settled;
    }

    public void setSettled(String settled) {
        this.settled = settled;
    }
}
