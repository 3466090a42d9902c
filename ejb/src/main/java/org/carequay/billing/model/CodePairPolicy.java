package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.billing.CodePairs.Pair;
import org.carequay.shared.DomainRefusal;

/**
 * Which charges of one patient and day do not go together. The modifiers that tell two services apart are those of the NCCI
 * Policy Manual for Medicare Services, chapter I, section E.
 */
public final class CodePairPolicy {
    private static final String APART = "E[1-4]|F[1-9A]|T[1-9A]|LT|RT|L[CDM]|R[CI]|24|25|27|57|58|59|78|79|91|X[EPSU]";

    private CodePairPolicy() {}

    /** A charge on its day. */
    public record Coded(LocalDate day, String code, Collection<String> modifiers) {
        boolean apart() {
            return modifiers.stream().anyMatch(modifier -> modifier.matches(APART));
        }
    }

    /** Two charges that clash by that pair. */
    record Clash(Pair pair) {
        String text() {
            return pair.columnTwo() + " + " + pair.columnOne();
        }
    }

    /** As {@link #check(List, List, List)}, where nothing was billed before. */
    public static void check(List<Coded> charges, List<Pair> pairs) {
        check(charges, List.of(), pairs);
    }

    /**
     * @param earlier charges of the same patient that are billed already
     * @throws DomainRefusal {@code codes-never-together}, {@code codes-need-modifier}, with every pair that clashes
     */
    public static void check(List<Coded> charges, List<Coded> earlier, List<Pair> pairs) {
        List<Clash> clashes = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean clash = charges.stream().anyMatch(second -> clashes(second, pair, charges, earlier))
                    || earlier.stream().anyMatch(second -> clashes(second, pair, charges, List.of()));
            if (clash) {
                clashes.add(new Clash(pair));
            }
        }
        refuse("codes-never-together", clashes, false);
        refuse("codes-need-modifier", clashes, true);
    }

    private static boolean clashes(Coded second, Pair pair, List<Coded> charges, List<Coded> earlier) {
        return second.code().equals(pair.columnTwo())
                && holds(pair, second.day())
                && !(pair.modifierAllowed() && second.apart())
                && Stream.concat(charges.stream(), earlier.stream())
                        .anyMatch(first -> first.code().equals(pair.columnOne())
                                && first.day().equals(second.day()));
    }

    private static boolean holds(Pair pair, LocalDate day) {
        return !day.isBefore(pair.effectiveFrom()) && (pair.effectiveTo() == null || !day.isAfter(pair.effectiveTo()));
    }

    private static void refuse(String code, List<Clash> clashes, boolean modifierHelps) {
        String named = clashes.stream()
                .filter(clash -> clash.pair().modifierAllowed() == modifierHelps)
                .map(Clash::text)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            throw new DomainRefusal(code, Map.of("pairs", named));
        }
    }
}
