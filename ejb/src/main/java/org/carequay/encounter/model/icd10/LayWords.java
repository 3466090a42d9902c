package org.carequay.encounter.model.icd10;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words and abbreviations that clinicians type and the code set does not use, from a file of lines
 * {@code what is typed = meaning | meaning}; a meaning is the beginning of a code, or words that stand together in a description.
 */
public final class LayWords {
    private static final int SHORTEST_BEGINNING = 4;
    private final TreeMap<String, List<String>> meanings = new TreeMap<>();
    private final Map<String, List<String>> inAnyOrder = new HashMap<>();
    private int longest = 1;

    private LayWords() {}

    /** @throws IllegalArgumentException when a line is no such line */
    public static LayWords read(InputStream file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            LayWords read = new LayWords();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(read::add);
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void add(String line) {
        String[] sides = line.split("=", 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException(line);
        }
        List<String> words = Typed.words(sides[0]);
        longest = Math.max(longest, words.size());
        List<String> meant =
                Arrays.stream(sides[1].split("\\|")).map(String::strip).toList();
        meanings.put(String.join(" ", words), meant);
        inAnyOrder.put(sorted(words), meant);
    }

    /** How many words the longest of them has. */
    int longest() {
        return longest;
    }

    /** What these words mean in whatever order; nothing when they are none of the list. */
    List<String> meaningOf(List<String> words) {
        return inAnyOrder.getOrDefault(sorted(words), List.of());
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** What these words mean when the last one is still being typed. */
    List<String> meaningOfBeginning(List<String> words) {
        String typed = String.join(" ", words);
        if (typed.length() < SHORTEST_BEGINNING) {
            return List.of();
        }
        return meanings.subMap(typed, typed + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Every meaning of the list. */
    public List<String> allMeanings() {
        return meanings.values().stream().flatMap(List::stream).distinct().toList();
    }
}
