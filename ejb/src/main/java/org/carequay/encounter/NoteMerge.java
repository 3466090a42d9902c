package org.carequay.encounter;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What two people made of one draft, part by part. A part that one of them changed is that one's; a part that both changed
 * differently stays mine in the content and is a clash, for a person to settle.
 *
 * @param theirs parts that only the other changed
 * @param clashes parts that both changed, each differently
 */
public record NoteMerge(NoteContent content, Set<NotePart> theirs, Set<NotePart> clashes) {
    private static final Map<NotePart, Function<NoteContent, Object>> PARTS = Map.of(
            NotePart.SUBJECTIVE, note -> text(note.subjective()),
            NotePart.OBJECTIVE, note -> text(note.objective()),
            NotePart.ASSESSMENT, note -> text(note.assessment()),
            NotePart.PLAN, note -> text(note.plan()),
            NotePart.CODES, NoteMerge::codes);

    /**
     * @param base what both began from
     * @param mine what is to be saved
     * @param kept what the other has saved meanwhile
     */
    public static NoteMerge of(NoteContent base, NoteContent mine, NoteContent kept) {
        Set<NotePart> theirs = EnumSet.noneOf(NotePart.class);
        Set<NotePart> clashes = EnumSet.noneOf(NotePart.class);
        PARTS.forEach((part, of) -> {
            Object other = of.apply(kept);
            if (!Objects.equals(other, of.apply(base)) && !Objects.equals(other, of.apply(mine))) {
                boolean untouched = Objects.equals(of.apply(mine), of.apply(base));
                (untouched ? theirs : clashes).add(part);
            }
        });
        NoteContent merged = mine;
        for (NotePart part : theirs) {
            merged = take(part, merged, kept);
        }
        return new NoteMerge(merged, theirs, clashes);
    }

    /** A note with that part as it is in the other. */
    public static NoteContent take(NotePart part, NoteContent into, NoteContent from) {
        return new NoteContent(
                (part == NotePart.SUBJECTIVE ? from : into).subjective(),
                (part == NotePart.OBJECTIVE ? from : into).objective(),
                (part == NotePart.ASSESSMENT ? from : into).assessment(),
                (part == NotePart.PLAN ? from : into).plan(),
                (part == NotePart.CODES ? from : into).diagnoses(),
                (part == NotePart.CODES ? from : into).charges());
    }

    /** A note whose section is its own words and the other's below; of the codes there is nothing to join. */
    public static NoteContent join(NotePart part, NoteContent mine, NoteContent theirs) {
        return take(
                part,
                mine,
                new NoteContent(
                        below(mine.subjective(), theirs.subjective()),
                        below(mine.objective(), theirs.objective()),
                        below(mine.assessment(), theirs.assessment()),
                        below(mine.plan(), theirs.plan()),
                        mine.diagnoses(),
                        mine.charges()));
    }

    private static String below(String mine, String theirs) {
        return (text(mine) + "\n\n" + text(theirs)).strip();
    }

    /** Descriptions are no part of what somebody wrote. */
    private static Object codes(NoteContent note) {
        return Map.of(
                "diagnoses",
                note.diagnoses().stream().map(d -> d.code() + d.causation()).toList(),
                "charges",
                note.charges());
    }

    private static String text(String section) {
        return section == null ? "" : section.strip();
    }
}
