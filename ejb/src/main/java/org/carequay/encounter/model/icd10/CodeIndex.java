package org.carequay.encounter.model.icd10;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds codes, best first: the exact code, then preferred ones, then those with most typed words as whole words, and among them codes for a
 * first visit before later ones, those of injuries, pain and nerves before the rest, short descriptions before long ones.
 * Does not change; any number of threads may ask.
 */
public final class CodeIndex {
    private static final String NEAR_CHAPTERS = "SMGR";
    private static final int FAR = 40;
    private static final int LATER = 10_000;
    private static final Pattern EVERYWHERE = Pattern.compile("(?i),? ?\\b(unspecified|right|left)\\b");
    private final List<CodeEntry> entries;
    private final CodeOrder order;
    private final TypedTerms terms;

    /** An entry with its distance, which is worked out once and not at each comparison. */
    private record Placed(int distance, CodeEntry entry) {}

    public CodeIndex(Collection<CodeEntry> all, LayWords lay) {
        entries = all.stream()
                .map(entry -> new Placed(distance(entry), entry))
                .sorted(Comparator.comparingInt(Placed::distance)
                        .thenComparing(placed -> placed.entry().code()))
                .map(Placed::entry)
                .toList();
        order = new CodeOrder(entries);
        Dictionary dictionary = Dictionary.of(
                entries.size(), place -> Typed.wordsOf(entries.get(place).description()));
        terms = new TypedTerms(dictionary, order, lay);
    }

    /** @param headings whether headings are found too */
    public record Wanted(String text, LocalDate on, boolean headings, int limit) {}

    /** @param preferred codes that come first when they are found, in this order */
    public List<CodeEntry> find(Wanted wanted, Collection<String> preferred) {
        String code = Typed.code(wanted.text());
        List<CodeEntry> byCode = code == null ? List.of() : byCode(code, wanted, preferred);
        return byCode.isEmpty() ? byWords(wanted, preferred) : byCode;
    }

    /** The entry of that code, written with or without its point, in capitals or not. */
    public Optional<CodeEntry> get(String code) {
        int place = order.placeOf(Typed.plainCode(code));
        return place < 0 ? Optional.empty() : Optional.of(entries.get(place));
    }

    /** Entries whose codes begin so, in the order of codes. */
    List<CodeEntry> beginning(String plainCode) {
        return Arrays.stream(order.beginning(plainCode)).mapToObj(entries::get).toList();
    }

    /** Whether a meaning of the list of lay words stands for anything. */
    public boolean knows(String meaning) {
        return !terms.placesOf(meaning).isEmpty();
    }

    private List<CodeEntry> byCode(String code, Wanted wanted, Collection<String> preferred) {
        List<CodeEntry> valid =
                beginning(code).stream().filter(entry -> fits(entry, wanted)).toList();
        Set<CodeEntry> found = new LinkedHashSet<>();
        valid.stream().filter(entry -> entry.plainCode().equals(code)).forEach(found::add);
        preferred.forEach(
                one -> valid.stream().filter(entry -> entry.code().equals(one)).forEach(found::add));
        found.addAll(valid);
        return found.stream().limit(wanted.limit()).toList();
    }

    private List<CodeEntry> byWords(Wanted wanted, Collection<String> preferred) {
        List<TypedTerms.Term> asked = terms.of(Typed.words(wanted.text()));
        if (asked.isEmpty()) {
            return List.of();
        }
        BitSet all = (BitSet) asked.get(0).anyhow().clone();
        asked.forEach(term -> all.and(term.anyhow()));
        Set<CodeEntry> found = new LinkedHashSet<>();
        for (String code : preferred) {
            int place = order.placeOf(Typed.plainCode(code));
            if (place >= 0 && all.get(place) && fits(entries.get(place), wanted)) {
                found.add(entries.get(place));
            }
        }
        best(all, asked, wanted).forEach(found::addAll);
        return found.stream().limit(wanted.limit()).toList();
    }

    /** By the number of terms that are not whole words, each list no longer than wanted. */
    private List<List<CodeEntry>> best(BitSet all, List<TypedTerms.Term> asked, Wanted wanted) {
        List<List<CodeEntry>> byMisses = new ArrayList<>();
        asked.forEach(term -> byMisses.add(new ArrayList<>()));
        byMisses.add(new ArrayList<>());
        int perfect = 0;
        for (int place = all.nextSetBit(0); place >= 0 && perfect < wanted.limit(); place = all.nextSetBit(place + 1)) {
            if (fits(entries.get(place), wanted)) {
                int misses = misses(asked, place);
                List<CodeEntry> alike = byMisses.get(misses);
                if (alike.size() < wanted.limit()) {
                    alike.add(entries.get(place));
                }
                perfect += misses == 0 ? 1 : 0;
            }
        }
        return byMisses;
    }

    private static int misses(List<TypedTerms.Term> asked, int place) {
        int misses = 0;
        for (TypedTerms.Term term : asked) {
            misses += term.whole().get(place) ? 0 : 1;
        }
        return misses;
    }

    private static boolean fits(CodeEntry entry, Wanted wanted) {
        return (wanted.headings() || entry.billable()) && entry.valid(wanted.on());
    }

    /** How far down an entry stands among those that fit as well: the length of its description without the words that every kind has. */
    private static int distance(CodeEntry entry) {
        String text = entry.description();
        boolean later = !entry.billable() || text.contains("subsequent encounter") || text.endsWith("sequela");
        int end = text.indexOf(", initial encounter");
        String plain =
                EVERYWHERE.matcher(end < 0 ? text : text.substring(0, end)).replaceAll("");
        int far = NEAR_CHAPTERS.indexOf(entry.code().charAt(0)) < 0 ? FAR : 0;
        return (later ? LATER : 0) + far + plain.length();
    }
}
