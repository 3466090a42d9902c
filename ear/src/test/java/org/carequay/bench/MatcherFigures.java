package org.carequay.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carequay.bench.LabelledRecords.Labelled;
import org.carequay.patient.model.match.MatchKeys;
import org.carequay.patient.model.match.Matcher;
import org.carequay.patient.model.match.Verdict;

/**
 * What the matcher makes of labelled records, with its own blocks and at the weight from which pairs are shown.
 *
 * @param met true pairs that share a block
 * @param apart true pairs heavy enough, kept apart because they look like two people of one household
 */
record MatcherFigures(long truePairs, long compared, long met, long right, long wrong, long apart, long nanos) {
    static final String HEAD =
            "| Set | True pairs | Compared | Met in a block | Precision | Recall | F1 | Kept apart as a household | ns a pair |\n"
                    + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

    static MatcherFigures of(LabelledRecords set) {
        List<Labelled> records = set.records();
        Set<Long> pairs = pairs(records);
        long met = 0;
        long right = 0;
        long wrong = 0;
        long apart = 0;
        long start = System.nanoTime();
        for (long pair : pairs) {
            Labelled a = records.get((int) (pair >> Integer.SIZE));
            Labelled b = records.get((int) pair);
            Verdict verdict = Matcher.compare(a.traits(), b.traits());
            boolean one = a.person().equals(b.person());
            met += one ? 1 : 0;
            right += one && verdict.match() ? 1 : 0;
            wrong += !one && verdict.match() ? 1 : 0;
            apart += one && !verdict.match() && verdict.weight() >= Matcher.LIKELY ? 1 : 0;
        }
        return new MatcherFigures(set.truePairs(), pairs.size(), met, right, wrong, apart, System.nanoTime() - start);
    }

    private static Set<Long> pairs(List<Labelled> records) {
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            for (long key : MatchKeys.of(records.get(i).traits())) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> pairs = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    pairs.add((long) block.get(i) << Integer.SIZE | block.get(j));
                }
            }
        }
        return pairs;
    }

    double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
        return truePairs == 0 ? 1 : right / (double) truePairs;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.4f | %.4f | %.4f | %.4f | %,d | %,d |%n",
                name,
                truePairs,
                compared,
                truePairs == 0 ? 1 : met / (double) truePairs,
                precision(),
                recall(),
                f1(),
                apart,
                nanos / Math.max(1, compared));
    }
}
