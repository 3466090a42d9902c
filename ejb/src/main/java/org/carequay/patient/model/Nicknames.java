package org.carequay.patient.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other forms of given names, English and Spanish, from {@code nicknames.csv}: a formal name leads to its short forms, a short
 * form to the formal names it may stand for and to their other short forms.
 */
public final class Nicknames {
    private static final String TABLE = "/org/carequay/patient/nicknames.csv";
    private static final Map<String, Set<String>> FORMS = read();

    private Nicknames() {}

    /** The other forms of a name in its normal form, the likelier ones first; empty when there are none. */
    public static Set<String> of(String name) {
        return FORMS.getOrDefault(name, Set.of());
    }

    private static Map<String, Set<String>> read() {
        try (InputStream table = Nicknames.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> forms = new HashMap<>();
            List<List<String>> sets = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s*,\\s*")))
                    .toList();
            sets.forEach(set -> set.forEach(name -> connect(forms, name, set.get(0))));
            sets.forEach(set -> set.forEach(name -> set.forEach(other -> connect(forms, name, other))));
            forms.replaceAll((name, others) -> Collections.unmodifiableSet(others));
            return Map.copyOf(forms);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void connect(Map<String, Set<String>> forms, String name, String other) {
        if (!name.equals(other)) {
            forms.computeIfAbsent(name, ignored -> new LinkedHashSet<>()).add(other);
        }
    }
}
