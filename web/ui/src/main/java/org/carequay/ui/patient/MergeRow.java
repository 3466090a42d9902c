package org.carequay.ui.patient;

import java.io.Serializable;
import java.util.List;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergeField;

/** One field of two records side by side, and which one is taken. */
public class MergeRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean differs;
    private final boolean list;
    private final String ours;
    private final String theirs;
    private String choice;

    MergeRow(MergeField field, String ours, String theirs) {
        this.name = field.name();
        this.differs = field.differs();
        this.list = field.list();
        this.ours = ours;
        this.theirs = theirs;
        this.choice = field.proposed().name();
    }

    public String getName() {
        return name;
    }

    public boolean isDiffers() {
        return differs;
    }

    /** What the record that stays says, a line for each entry. */
    public String getOurs() {
        return ours;
    }

    public String getTheirs() {
        return theirs;
    }

    public List<String> getOptions() {
        return list ? List.of("BOTH", "SURVIVOR", "SOURCE") : List.of("SURVIVOR", "SOURCE");
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    MergeChoice chosen() {
        return MergeChoice.valueOf(choice);
    }

    /** What the merged record will say, as far as it is known before. */
    public String getResult() {
        return switch (chosen()) {
            case SURVIVOR -> ours;
            case SOURCE -> theirs;
            case BOTH -> both();
        };
    }

    private String both() {
        if (ours.isBlank() || theirs.isBlank() || !differs) {
            return ours.isBlank() ? theirs : ours;
        }
        StringBuilder all = new StringBuilder(ours);
        theirs.lines().filter(line -> ours.lines().noneMatch(line::equals)).forEach(line -> all.append('\n')
                .append(line));
        return all.toString();
    }
}
