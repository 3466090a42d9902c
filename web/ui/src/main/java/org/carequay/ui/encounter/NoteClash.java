package org.carequay.ui.encounter;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteMerge;
import org.carequay.encounter.NotePart;

/** What somebody else wrote in parts of a note that are being written here; each part waits for a person to choose. */
public class NoteClash implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Ways to settle a part. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH
    }

    private final NoteContent theirs;
    private final String by;
    private final Instant at;
    private final EnumSet<NotePart> open;

    NoteClash(EncounterView newer, Set<NotePart> parts) {
        this.theirs = newer.note();
        this.by = newer.lastSave() == null
                ? newer.providerName()
                : newer.lastSave().by();
        this.at = newer.lastSave() == null ? null : newer.lastSave().at();
        this.open = parts.isEmpty() ? EnumSet.noneOf(NotePart.class) : EnumSet.copyOf(parts);
    }

    /** What of the part is in that note; of the codes, each on its line. */
    public static String words(NotePart part, NoteContent note) {
        return switch (part) {
            case SUBJECTIVE -> note.subjective();
            case OBJECTIVE -> note.objective();
            case ASSESSMENT -> note.assessment();
            case PLAN -> note.plan();
            case CODES ->
                String.join(
                        "\n",
                        lines(note.diagnoses(), d -> d.code() + " " + d.description()),
                        lines(note.charges(), c -> c.code() + " × " + c.units()));
        };
    }

    private static <T> String lines(List<T> rows, Function<T, String> line) {
        return String.join("\n", rows.stream().map(line).toList());
    }

    public String theirs(NotePart part) {
        return words(part, theirs);
    }

    /** The note once the part is settled in that way. */
    NoteContent settle(NotePart part, Choice choice, NoteContent mine) {
        open.remove(part);
        return switch (choice) {
            case MINE -> mine;
            case THEIRS -> NoteMerge.take(part, mine, theirs);
            case BOTH -> NoteMerge.join(part, mine, theirs);
        };
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    public List<NotePart> getParts() {
        return List.copyOf(open);
    }

    public String getBy() {
        return by;
    }

    public Instant getAt() {
        return at;
    }
}
