package org.carequay.patient.model.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about names: how large a share of people carry one (US Census Bureau, Frequently Occurring Names and
 * Surnames, 1990), and which given names are forms of one another.
 */
final class NameLore {
    /** Share of a family name that is not among the frequent ones. */
    private static final double RARE_FAMILY = 1e-4;
    /** Share of a given name that is not among the frequent ones. */
    private static final double RARE_GIVEN = 2e-4;

    private static final double OF = 100_000;
    private static final String PLACE = "/org/carequay/patient/";
    private static final Map<String, Double> FAMILY = new HashMap<>();
    private static final Map<String, Double> GIVEN = new HashMap<>();
    /** Each form with the numbers of the lines of nicknames.csv that it stands in. */
    private static final Map<String, Set<Integer>> FORMS = new HashMap<>();

    /** Names that are given but not among the frequent ones of the census. */
    private static final Set<String> ALSO_GIVEN = new HashSet<>();

    static {
        lines("name-shares.csv").stream().skip(1).forEach(NameLore::share);
        ALSO_GIVEN.addAll(lines("recent-given-names.csv"));
        List<String> groups = lines("nicknames.csv");
        for (int i = 0; i < groups.size(); i++) {
            String[] forms = groups.get(i).split(",");
            ALSO_GIVEN.add(forms[0]);
            for (String form : forms) {
                FORMS.computeIfAbsent(form, any -> new HashSet<>()).add(i);
            }
        }
    }

    private NameLore() {}

    private static void share(String line) {
        String[] column = line.split(",", -1);
        if (!column[1].isEmpty()) {
            FAMILY.put(column[0], Integer.parseInt(column[1]) / OF);
        }
        int women = column[2].isEmpty() ? 0 : Integer.parseInt(column[2]);
        int men = column[3].isEmpty() ? 0 : Integer.parseInt(column[3]);
        if (women + men > 0) {
            GIVEN.put(column[0], (women + men) / OF / 2);
        }
    }

    static double familyShare(String name) {
        return Math.max(RARE_FAMILY, FAMILY.getOrDefault(name, RARE_FAMILY));
    }

    static double givenShare(String name) {
        return Math.max(RARE_GIVEN, GIVEN.getOrDefault(name, RARE_GIVEN));
    }

    /** Whether people are given that name, so that it is no misspelling of another. */
    static boolean isGivenName(String name) {
        return GIVEN.containsKey(name) || ALSO_GIVEN.contains(name);
    }

    /** Whether both are forms of one name. */
    static boolean formsOfOneName(String a, String b) {
        return !Collections.disjoint(FORMS.getOrDefault(a, Set.of()), FORMS.getOrDefault(b, Set.of()));
    }

    private static List<String> lines(String file) {
        try (InputStream in = NameLore.class.getResourceAsStream(PLACE + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
