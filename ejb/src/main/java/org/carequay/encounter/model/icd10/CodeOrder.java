package org.carequay.encounter.model.icd10;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The codes in their own order, for beginnings of codes. */
final class CodeOrder {
    private final String[] codes;
    private final int[] places;

    CodeOrder(List<CodeEntry> entries) {
        places = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(place -> entries.get(place).plainCode()))
                .mapToInt(Integer::intValue)
                .toArray();
        codes = Arrays.stream(places)
                .mapToObj(place -> entries.get(place).plainCode())
                .toArray(String[]::new);
    }

    /** Places of the codes that begin so, in the order of codes. */
    int[] beginning(String plainCode) {
        int from = Arrays.binarySearch(codes, plainCode);
        int first = from < 0 ? -from - 1 : from;
        int end = first;
        while (end < codes.length && codes[end].startsWith(plainCode)) {
            end++;
        }
        return Arrays.copyOfRange(places, first, end);
    }

    BitSet setBeginning(String plainCode) {
        BitSet found = new BitSet();
        for (int place : beginning(plainCode)) {
            found.set(place);
        }
        return found;
    }

    /** The place of that code, or -1. */
    int placeOf(String plainCode) {
        int at = Arrays.binarySearch(codes, plainCode);
        return at < 0 ? -1 : places[at];
    }
}
