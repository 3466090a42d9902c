package org.carequay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.carequay.it.Db;
import org.carequay.patient.model.match.Matcher;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills a clinic with made people whose names are as frequent as in the census, with phone and address; every fiftieth is
 * somebody again with one letter of the given name mistyped.
 */
final class Population {
    private static final int PIECE = 20_000;
    private static final int AGAIN = 50;
    private static final int DAYS = 33_000;
    private static final int FIRST_MRN = 7_000_000;
    private final Random chance = new Random(20261125);
    private final NavigableMap<Integer, String> families = new TreeMap<>();
    private final NavigableMap<Integer, String> givens = new TreeMap<>();
    private final String clinic;
    private Person before;

    /** Somebody with an address. */
    record Person(String family, String given, LocalDate born, String phone, String line, String zip) {
        Map<String, Object> body() {
            return Map.of(
                    "name", Map.of("family", family, "given", List.of(given)),
                    "birthDate", born.toString(),
                    "telecom", List.of(Map.of("system", "phone", "value", phone, "use", "home")),
                    "address",
                            List.of(Map.of("line", List.of(line), "city", "Queens", "state", "NY", "postalCode", zip)));
        }
    }

    Population(String clinic) throws IOException {
        this.clinic = clinic;
        try (var in = Matcher.class.getResourceAsStream("/org/carequay/patient/name-shares.csv");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(columns -> {
                weigh(families, columns[0], columns[1]);
                weigh(givens, columns[0], columns[2]);
                weigh(givens, columns[0], columns[3]);
            });
        }
    }

    private static void weigh(NavigableMap<Integer, String> names, String name, String share) {
        if (!share.isEmpty()) {
            names.put((names.isEmpty() ? 0 : names.lastKey()) + Integer.parseInt(share), name);
        }
    }

    /** Adds that many people, past the services; some of them are given back. */
    List<Person> add(Db db, int from, int number) throws SQLException, IOException {
        List<Person> some = new ArrayList<>();
        try (Connection connection = db.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int done = 0; done < number; done += PIECE) {
                some.add(piece(copy, from + done, Math.min(PIECE, number - done)));
            }
            statement.execute("analyze patient, patient_telecom, patient_address");
        }
        return some;
    }

    private Person piece(CopyManager copy, int from, int number) throws SQLException, IOException {
        StringBuilder patients = new StringBuilder();
        StringBuilder phones = new StringBuilder();
        StringBuilder addresses = new StringBuilder();
        for (int i = from; i < from + number; i++) {
            UUID id = UUID.randomUUID();
            before = i % AGAIN == AGAIN - 1 ? again(before) : someone();
            Person p = before;
            row(
                    patients,
                    clinic,
                    id,
                    1,
                    FIRST_MRN + i,
                    p.family(),
                    p.given(),
                    p.born(),
                    "UNKNOWN",
                    "en",
                    p.family(),
                    p.given(),
                    "now");
            row(phones, clinic, UUID.randomUUID(), id, 0, "phone", p.phone(), "home", p.phone());
            row(addresses, clinic, UUID.randomUUID(), id, 0, p.line(), "Queens", "NY", p.zip());
        }
        copy.copyIn(
                "copy patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, family_sort, given_sort,"
                        + " changed_at) from stdin",
                new StringReader(patients.toString()));
        copy.copyIn(
                "copy patient_telecom (clinic_id, id, patient_id, position, system, value, use, normal) from stdin",
                new StringReader(phones.toString()));
        copy.copyIn(
                "copy patient_address (clinic_id, id, patient_id, position, line, city, state, postal_code) from stdin",
                new StringReader(addresses.toString()));
        return before;
    }

    private static void row(StringBuilder out, Object... columns) {
        for (int i = 0; i < columns.length; i++) {
            out.append(i == 0 ? "" : "\t").append(columns[i]);
        }
        out.append('\n');
    }

    private Person someone() {
        return new Person(
                one(families),
                one(givens),
                LocalDate.of(1930, 1, 1).plusDays(chance.nextInt(DAYS)),
                String.valueOf(2_000_000_000L + chance.nextInt(1_000_000_000)),
                (1 + chance.nextInt(900)) + " " + one(families) + " St",
                String.valueOf(10_000 + chance.nextInt(400)));
    }

    private Person again(Person p) {
        int at = 1 + chance.nextInt(p.given().length() - 1);
        String slip = p.given().substring(0, at)
                + (char) ('a' + chance.nextInt(26))
                + p.given().substring(at);
        return new Person(p.family(), slip, p.born(), p.phone(), p.line(), p.zip());
    }

    private String one(NavigableMap<Integer, String> names) {
        return names.higherEntry(chance.nextInt(names.lastKey())).getValue();
    }
}
