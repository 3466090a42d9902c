package org.carequay.encounter.model.icd10;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The words of all descriptions, in order, each with the places it stands at. */
final class Dictionary {
    private static final int SHORTEST_PLURAL = 4;
    private final String[] words;
    private final int[][] places;

    private Dictionary(String[] words, int[][] places) {
        this.words = words;
        this.places = places;
    }

    static Dictionary of(int count, IntFunction<List<String>> wordsAt) {
        TreeMap<String, List<Integer>> found = new TreeMap<>();
        for (int place = 0; place < count; place++) {
            for (String word : wordsAt.apply(place)) {
                found.computeIfAbsent(word, w -> new ArrayList<>()).add(place);
            }
        }
        return new Dictionary(
                found.keySet().toArray(String[]::new),
                found.values().stream()
                        .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
    }

    /** Where that very word stands, or its plural or singular. */
    BitSet whole(String word) {
        BitSet found = new BitSet();
        for (String form : forms(word)) {
            int at = Arrays.binarySearch(words, form);
            if (at >= 0) {
                put(found, at);
            }
        }
        return found;
    }

    /** Where a word stands that begins so. */
    BitSet beginning(String letters) {
        BitSet found = new BitSet();
        int at = Arrays.binarySearch(words, letters);
        for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(letters); i++) {
            put(found, i);
        }
        return found;
    }

    /** Where the words stand that are nearest to a misspelled one; nowhere when none is near. */
    BitSet nearest(String word) {
        int least = Spelling.slips(word.length());
        BitSet found = new BitSet();
        if (least == 0) {
            return found;
        }
        for (int i = 0; i < words.length; i++) {
            int distance = Spelling.distance(word, words[i], least);
            if (distance < least) {
                found.clear();
                least = distance;
            }
            if (distance == least) {
                put(found, i);
            }
        }
        return found;
    }

    private static List<String> forms(String word) {
        if (word.length() < SHORTEST_PLURAL) {
            return List.of(word);
        }
        return word.endsWith("s") ? List.of(word, word.substring(0, word.length() - 1)) : List.of(word, word + "s");
    }

    private void put(BitSet found, int word) {
        for (int place : places[word]) {
            found.set(place);
        }
    }
}
