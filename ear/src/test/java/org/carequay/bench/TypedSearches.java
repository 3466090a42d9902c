package org.carequay.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.it.Db;

/** What people type to find the patients of {@code patients.sql}: of every kind as many searches, each for another patient. */
final class TypedSearches {
    private static final String SOME =
            """
            select family_sort || '|' || split_part(given_sort, ' ', 1) || '|' || mrn || '|' || phone || '|' || birth_date
            from patient where mrn >= '6000000' and phone is not null order by md5(mrn || ?) limit ?""";
    private static final List<String> SHORT = List.of("bill", "liz", "bob", "dick", "peggy", "pepe", "jack", "betty");
    private static final List<String> COMMON =
            List.of("smith", "ana", "reyes", "ana smith", "smith ana", "john smith", "s", "an");

    private TypedSearches() {}

    /** @param salt another one gives other patients */
    static Map<String, List<String>> of(Db db, int each, String salt) throws SQLException {
        Map<String, List<String>> searches = new LinkedHashMap<>();
        for (String line : db.strings(SOME, salt, each)) {
            String[] patient = line.split("\\|");
            String family = patient[0];
            String given = patient[1];
            String phone = patient[3];
            int n = searches.getOrDefault("name", List.of()).size();
            add(searches, "name", given + " " + family);
            add(searches, "name while typed", family.substring(0, Math.min(3, family.length())));
            add(searches, "two names while typed", given + " " + family.substring(0, 2));
            add(searches, "misspelled", given + " " + exchanged(family));
            add(searches, "short form", SHORT.get(n % SHORT.size()) + " " + family);
            add(searches, "name of thousands", COMMON.get(n % COMMON.size()));
            add(searches, "name and birth date", family + " " + patient[4]);
            add(searches, "birth date", american(patient[4]));
            add(
                    searches,
                    "phone",
                    "(" + phone.substring(0, 3) + ") " + phone.substring(3, 6) + "-" + phone.substring(6));
            add(searches, "MRN", patient[2]);
            add(searches, "last four of SSN", phone.substring(6));
            add(searches, "nonsense", "xq" + exchanged(family) + "zv");
        }
        return searches;
    }

    private static void add(Map<String, List<String>> searches, String kind, String typed) {
        searches.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(typed);
    }

    /** Two neighbours in the middle change places. */
    private static String exchanged(String word) {
        int at = word.length() / 2;
        return word.length() < 3
                ? word
                : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
    }

    private static String american(String day) {
        String[] parts = day.split("-");
        return Integer.parseInt(parts[1]) + "/" + Integer.parseInt(parts[2]) + "/" + parts[0];
    }
}
