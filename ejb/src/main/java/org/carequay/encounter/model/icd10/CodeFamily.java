package org.carequay.encounter.model.icd10;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The codes beside a code: the same for the other side, the same for another part of the treatment (ICD-10-CM Official Guidelines
 * for Coding and Reporting, section I.B.13 laterality and I.C.19.a seventh character), and what a heading can be completed to.
 */
public final class CodeFamily {
    private static final List<String> SIDES = List.of("right", "left", "bilateral", "unspecified");
    private static final int CATEGORY = 3;
    private static final int COMPLETE = 7;
    private static final int STEM = 6;
    private static final int MOST_CHILDREN = 200;
    private final CodeIndex index;
    private final CodeEntry entry;
    private final LocalDate on;

    public CodeFamily(CodeIndex index, CodeEntry entry, LocalDate on) {
        this.index = index;
        this.entry = entry;
        this.on = on;
    }

    /** A code with the side, or the seventh character, that tells it from the others. */
    public record Member(String mark, CodeEntry entry) {}

    /** This code and the same for other sides, right before left before both; empty when it names no side. */
    public List<Member> sides() {
        String[] own = words(entry);
        if (!entry.billable() || Arrays.stream(own).noneMatch(SIDES::contains)) {
            return List.of();
        }
        List<Member> found = billable(entry.plainCode().substring(0, CATEGORY)).stream()
                .map(other -> new Member(sideOf(own, words(other)), other))
                .filter(member -> member.mark() != null)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        String mine = own[differing(own, words(found.get(0).entry()))];
        return Stream.concat(Stream.of(new Member(mine, entry)), found.stream())
                .sorted(Comparator.comparingInt(member -> SIDES.indexOf(member.mark())))
                .toList();
    }

    /** This code and those with another seventh character, in their order; empty when it has none. */
    public List<Member> encounters() {
        String code = entry.plainCode();
        if (code.length() < COMPLETE) {
            return List.of();
        }
        return billable(code.substring(0, STEM)).stream()
                .filter(other -> other.plainCode().length() == COMPLETE)
                .map(other -> new Member(other.plainCode().substring(STEM).toUpperCase(Locale.ROOT), other))
                .toList();
    }

    /** What a heading stands for: its billable codes, 200 at most; empty for a code that can be billed itself. */
    public List<CodeEntry> completions() {
        return entry.billable()
                ? List.of()
                : billable(entry.plainCode()).stream().limit(MOST_CHILDREN).toList();
    }

    private List<CodeEntry> billable(String plainCode) {
        return index.beginning(plainCode).stream()
                .filter(other -> other.billable() && other.valid(on))
                .toList();
    }

    /** The side that the other names where it differs from this; null when it differs otherwise or not at all. */
    private static String sideOf(String[] own, String[] other) {
        int at = differing(own, other);
        return at < 0 ? null : other[at];
    }

    /** The one place where both name a side and the words around are the same; -1 when there is none. */
    private static int differing(String[] own, String[] other) {
        if (own.length != other.length) {
            return -1;
        }
        int at = -1;
        for (int i = 0; i < own.length; i++) {
            if (!own[i].equals(other[i])) {
                if (at >= 0 || !SIDES.contains(own[i]) || !SIDES.contains(other[i])) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }

    /** In small letters, plurals as singulars: "bilateral limbs" beside "right limb". */
    private static String[] words(CodeEntry entry) {
        return Arrays.stream(entry.description().toLowerCase(Locale.ROOT).split("[ ,]+"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .toArray(String[]::new);
    }
}
