package org.carequay.it;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes rows of any table of a clinic by what the catalogue says of its columns, keys and checks, past the services and their
 * triggers. Whatever a new table asks for beyond that is told in {@link #KNOWN}.
 */
final class RandomRows implements AutoCloseable {
    private static final int DRAWS = 200;
    private static final Pattern CHOICES = Pattern.compile("'([^']*)'::text");
    /** What no type and no list of choices tells; {@code #} stands for a random digit. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("case_file.case_no", "PI-2026-########"),
            Map.entry("case_file.state", "NY"),
            Map.entry("invoice.state", "PENDING_INVOICE"),
            Map.entry("appointment.start_at", "2021-03-15 10:1#:00Z"),
            Map.entry("appointment.end_at", "2021-03-15 11:1#:00Z"),
            Map.entry("booking_claim.kind", "PATIENT"),
            // Nobody who is offered a time.
            Map.entry("waitlist_entry.status", "WITHDRAWN"),
            Map.entry("waitlist_entry.closed_at", "2021-03-16 10:1#:00Z"),
            // Nothing that is sent, or found to be too late, while one looks.
            Map.entry("message.state", "WITHDRAWN"),
            // Nothing that somebody is reminded to sign.
            Map.entry("letter_of_protection.status", "DRAFT"),
            Map.entry("unknown_text.state", "LINKED"),
            Map.entry("unknown_text.seen_at", "2021-03-15 10:1#:00Z"),
            Map.entry("staff_notice.kind", "OTHER_TIME"),
            Map.entry("condition.code", "M54.2"),
            Map.entry("intake_packet.token_hash", "c".repeat(50) + "#".repeat(14)),
            Map.entry("pass_hash", "d".repeat(64)),
            Map.entry("emergency_access.started_at", "2021-03-15 10:00:00Z"),
            Map.entry("emergency_access.ends_at", "2021-03-15 11:00:00Z"),
            Map.entry("emergency_access.review_due_at", "2021-03-17 10:00:00Z"),
            Map.entry("emergency_access.explanation", "Zz made up ####"),
            Map.entry("sha256", "a".repeat(64)),
            Map.entry("content_hash", "b".repeat(64)));

    private final Connection connection;
    private final UUID clinic;
    private final Random random;
    private final Map<String, List<String>> made = new HashMap<>();
    private final List<String[]> order = new ArrayList<>();
    private final Map<List<Object>, List<String>> answers = new HashMap<>();

    private record Column(String name, String type, boolean needed, String checks) {}

    RandomRows(Db db, UUID clinic, Random random) throws SQLException {
        this.connection = db.superuser();
        this.clinic = clinic;
        this.random = random;
        execute("set session_replication_role = replica");
        connection.setAutoCommit(false);
    }

    /** The tables whose rows move in a merge. */
    static List<String> tables(Db db) throws SQLException {
        return db.strings("select distinct entity from patient_reference where treatment = 'MOVES' order by 1");
    }

    /** One more row of that table for that patient; its id. @throws AssertionError when the catalogue does not tell how */
    String make(String table, String patient) throws SQLException {
        SQLException last = null;
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, String> row = draw(table, patient);
            Savepoint before = connection.setSavepoint();
            try {
                insert(table, row);
                connection.commit();
                made.computeIfAbsent(table + patient, key -> new ArrayList<>()).add(row.get("id"));
                order.add(new String[] {table, row.get("id")});
                return row.get("id");
            } catch (SQLException misfit) {
                connection.rollback(before);
                last = misfit;
            }
        }
        throw new AssertionError(
                "no row could be made for " + table + "; tell RandomRows how: " + last.getMessage(), last);
    }

    /** Gives the other patient the same, where a patient has it once: neither may get lost. */
    void twins(String patient, String other) throws SQLException {
        for (String table : Db.strings(
                connection,
                """
                select distinct r.entity from patient_reference r
                join pg_index x on x.indrelid = r.relid and x.indisunique and r.attnum = any (x.indkey)
                where r.treatment = 'MOVES' and not exists (select from pg_attribute a
                  where a.attrelid = x.indrelid and a.attname = 'id' and a.attnum = any (x.indkey))""")) {
            for (String id : made.getOrDefault(table + patient, List.of())) {
                String twin = UUID.randomUUID().toString();
                execute("insert into " + table + " select (jsonb_populate_record(t, jsonb_build_object('id', '" + twin
                        + "', 'patient_id', '" + other + "'))).* from " + table + " t where id = '" + id
                        + "' on conflict do nothing");
                order.add(new String[] {table, twin});
            }
        }
        connection.commit();
    }

    private Map<String, String> draw(String table, String patient) throws SQLException {
        Map<String, String> row = new HashMap<>();
        row.put("clinic_id", clinic.toString());
        row.put("id", UUID.randomUUID().toString());
        for (String column : catalogue(
                "select column_name from patient_reference where entity = ? and treatment = 'MOVES'", table)) {
            row.put(column, patient);
        }
        parents(table, patient, row);
        for (Column column : columns(table)) {
            boolean wanted = column.needed() || KNOWN.containsKey(table + "." + column.name());
            if (!row.containsKey(column.name()) && (wanted || random.nextInt(5) == 0)) {
                row.put(column.name(), value(table, column));
            }
        }
        if (table.equals("booking_claim")) {
            row.put("holder_id", patient);
        }
        return row;
    }

    /** Follows each foreign key: to a row of the same patient, made now or before, or to any row of the clinic, made where there must be one. */
    private void parents(String table, String patient, Map<String, String> row) throws SQLException {
        List<String> keys = catalogue(
                """
                select k.confrelid::regclass || ' ' || (
                    select string_agg(c.attname || '=' || p.attname, ' ') from generate_subscripts(k.conkey, 1) n
                    join pg_attribute c on c.attrelid = k.conrelid and c.attnum = k.conkey[n]
                    join pg_attribute p on p.attrelid = k.confrelid and p.attnum = k.confkey[n])
                  || ' ' || (select bool_or(c.attnotnull) from pg_attribute c where c.attrelid = k.conrelid
                    and c.attnum = any (k.conkey) and c.attname not in ('clinic_id', 'patient_id'))
                from pg_constraint k where k.contype = 'f' and k.conrelid = ?::text::regclass
                  and k.confrelid not in ('patient'::regclass, 'clinic'::regclass, 'icd10_code'::regclass) order by cardinality(k.conkey) desc""",
                table);
        for (String key : keys) {
            String[] part = key.split(" ");
            boolean needed = part[part.length - 1].equals("true");
            String parent = part[0];
            List<String> pairs = List.of(part).subList(1, part.length - 1);
            boolean open = pairs.stream().anyMatch(pair -> !row.containsKey(pair.split("=")[0]));
            if (open && (needed || random.nextBoolean())) {
                String id = idOf(parent, patient);
                if (id == null && needed) {
                    id = make(parent, patient);
                }
                for (String pair : id == null ? List.<String>of() : pairs) {
                    String[] columns = pair.split("=");
                    row.putIfAbsent(
                            columns[0],
                            Db.strings(
                                            connection,
                                            "select " + columns[1] + "::text from " + parent + " where id = ?::uuid",
                                            id)
                                    .get(0));
                }
            }
            pairs.forEach(pair -> row.putIfAbsent(pair.split("=")[0], null));
        }
    }

    private String idOf(String parent, String patient) throws SQLException {
        boolean ofPatient = !catalogue(
                        "select 1 from patient_reference where entity = ? and treatment = 'MOVES'", parent)
                .isEmpty();
        if (ofPatient) {
            List<String> known = made.getOrDefault(parent + patient, List.of());
            return known.isEmpty() || random.nextInt(3) == 0
                    ? make(parent, patient)
                    : known.get(random.nextInt(known.size()));
        }
        List<String> any = Db.strings(
                connection, "select id from " + parent + " where clinic_id = ? order by random() limit 1", clinic);
        return any.isEmpty() ? null : any.get(0);
    }

    private List<Column> columns(String table) throws SQLException {
        return catalogue(
                        """
                        select a.attname || '|' || format_type(a.atttypid, null) || '|' || (a.attnotnull and not a.atthasdef)
                          || '|' || coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                            where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]), '')
                        from pg_attribute a
                        where a.attrelid = ?::text::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''""",
                        table)
                .stream()
                .map(line -> line.split("\\|", 4))
                .map(part -> new Column(part[0], part[1], part[2].equals("true"), part[3]))
                .toList();
    }

    private String value(String table, Column column) {
        String known = KNOWN.getOrDefault(table + "." + column.name(), KNOWN.get(column.name()));
        if (known != null) {
            return digits(known);
        }
        List<String> choices = new ArrayList<>();
        if (column.checks().contains("ANY (ARRAY[")) {
            Matcher choice = CHOICES.matcher(column.checks());
            while (choice.find()) {
                choices.add(choice.group(1));
            }
        }
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (column.type()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "date" -> "20" + (10 + random.nextInt(15)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            case "timestamp with time zone" ->
                "20" + (10 + random.nextInt(15)) + "-03-0" + (1 + random.nextInt(9)) + " 1" + random.nextInt(9)
                        + ":00Z";
            case "tstzrange" -> hour(digits("20##-05-1# 1#"));
            case "integer", "bigint", "smallint", "numeric", "double precision", "real" ->
                // Small as most checks want it, or so large that nobody has the same number.
                String.valueOf(random.nextInt(3) > 0 ? 1 + random.nextInt(9) : 10 + random.nextInt(30_000));
            case "jsonb", "json" -> "{\"a\": " + random.nextInt(9) + "}";
            case "bytea" -> digits("\\x##");
            default -> digits("t########");
        };
    }

    /** What the catalogue says; it does not change while rows are made. */
    private List<String> catalogue(String sql, String... names) throws SQLException {
        List<Object> question = List.of(sql, List.of(names));
        List<String> known = answers.get(question);
        if (known == null) {
            known = Db.strings(connection, sql, (Object[]) names);
            answers.put(question, known);
        }
        return known;
    }

    private static String hour(String start) {
        return "[" + start + ":00Z," + start + ":45Z)";
    }

    private String digits(String pattern) {
        StringBuilder text = new StringBuilder();
        pattern.chars().forEach(c -> text.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return text.toString();
    }

    private void insert(String table, Map<String, String> row) throws SQLException {
        List<String> names = new ArrayList<>(row.keySet());
        List<String> holes = new ArrayList<>();
        for (String name : names) {
            String type = catalogue(
                            "select format_type(atttypid, atttypmod) from pg_attribute"
                                    + " where attrelid = ?::text::regclass and attname = ?",
                            table,
                            name)
                    .get(0);
            holes.add("?::text::" + type);
        }
        String sql = "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", holes)
                + ")";
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setString(i + 1, row.get(names.get(i)));
            }
            statement.executeUpdate();
        }
    }

    private void clear() throws SQLException {
        connection.rollback();
        for (String[] row : order) {
            execute("delete from " + row[0] + " where id = '" + row[1] + "'");
        }
        connection.commit();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Removes what was made, so that other tests see the clinic as it was, also after one that failed. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            clear();
        }
    }
}
