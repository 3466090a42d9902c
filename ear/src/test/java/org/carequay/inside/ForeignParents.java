package org.carequay.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.internal.DatabaseFailure;

/** Tries to put copies of a row of harbor into its table, each with another one of its parents exchanged for eastside's. */
final class ForeignParents {
    /** Foreign keys to tables of clinics: the parent, and the pairs of own column and the parent's without the clinic's. */
    private static final String KEYS =
            """
            select k.conname as name, k.confrelid::regclass::text as parent,
              (select string_agg(format('%L, p.%I', own.attname, theirs.attname), ', ')
                from unnest(k.conkey, k.confkey) as pair (own, theirs)
                join pg_attribute own on own.attrelid = k.conrelid and own.attnum = pair.own
                join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = pair.theirs
                where own.attname <> 'clinic_id') as pairs
            from pg_constraint k where k.contype = 'f' and k.conrelid = ?::regclass
              and exists (select 1 from pg_attribute c
                where c.attrelid = k.confrelid and c.attname = 'clinic_id' and not c.attisdropped)
            order by k.conname""";

    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''""";

    /** Columns of any table that are counted or named once: a copy has something else there, so that it is refused for its parent. */
    private static final Map<String, Object> ONCE = Map.of("position", 9990, "name", "Copy", "cheque_no", "CK-1990");

    /** The same for one table, as SQL that makes JSON. */
    private static final Map<String, String> FRESH = Map.ofEntries(
            Map.entry("case_file", "jsonb_build_object('case_no', 'PI-1990-00001')"),
            Map.entry(
                    "encounter",
                    """
                    (select jsonb_build_object('appointment_id', a.id) from appointment a
                      where not exists (select from encounter e where e.appointment_id = a.id) limit 1)"""),
            // Where each encounter has a note already, one that is not there: it is refused as well.
            Map.entry(
                    "note",
                    """
                    coalesce((select jsonb_build_object('encounter_id', e.id) from encounter e
                      where not exists (select from note n where n.encounter_id = e.id) limit 1),
                      jsonb_build_object('encounter_id', gen_random_uuid()))"""),
            Map.entry("patient", "jsonb_build_object('mrn', '19900001')"),
            Map.entry("patient_coverage", "jsonb_build_object('active', false)"),
            Map.entry("letter_of_protection", "jsonb_build_object('status', 'REVOKED')"),
            Map.entry("invoice", "jsonb_build_object('number', 'INV-990001')"),
            // An entry is reversed once.
            Map.entry("ledger_entry", "jsonb_build_object('reverses_id', null)"),
            Map.entry("statement", "jsonb_build_object('number', 'ST-1990-00001')"),
            Map.entry("statement_run", "jsonb_build_object('number', 1990001)"));

    private final Application application;
    private final String table;
    private final ClinicId eastside;
    private final ClinicId harbor;

    /** A foreign key of the table, and what the database said to a row below a foreign parent. */
    record Attempt(String key, String answer) {}

    private record Key(String name, String parent, String pairs) {}

    ForeignParents(Application application, String table) throws Exception {
        this.application = application;
        this.table = table;
        this.eastside = application.clinic("eastside");
        this.harbor = application.clinic("harbor");
    }

    List<Attempt> attempts() throws Exception {
        List<Attempt> made = new ArrayList<>();
        for (Key key : keys()) {
            made.add(attempt(key, parentOfEastside(key)));
        }
        return made;
    }

    private List<Key> keys() throws Exception {
        return application.in(harbor, () -> application
                .sql()
                .list(
                        KEYS,
                        row -> new Key(row.getString("name"), row.getString("parent"), row.getString("pairs")),
                        table));
    }

    /** The columns that make a row of eastside the parent, as JSON. */
    private String parentOfEastside(Key key) throws Exception {
        String sql =
                "select jsonb_build_object(" + key.pairs() + ")::text as columns from " + key.parent() + " p limit 1";
        return application.in(eastside, () -> application
                .sql()
                .first(sql, row -> row.getString("columns"))
                .orElseThrow(() -> new IllegalStateException("eastside has no " + key.parent())));
    }

    private Attempt attempt(Key key, String parent) throws Exception {
        String row = row();
        return application.in(harbor, () -> {
            String columns = application
                    .sql()
                    .first(COLUMNS, found -> found.getString("names"), table)
                    .orElseThrow();
            String copy = "insert into " + table + " (" + columns + ") select " + columns
                    + " from jsonb_populate_record(null::" + table
                    + ", ?::jsonb || jsonb_build_object('id', gen_random_uuid(), 'clinic_id', ?::uuid)"
                    + " || "
                    + once(columns) + " || " + FRESH.getOrDefault(table, "'{}'::jsonb") + " || ?::jsonb)";
            try {
                application.sql().update(copy, row, harbor.value(), parent);
                return new Attempt(table + "." + key.name(), "taken");
            } catch (DatabaseFailure refused) {
                return new Attempt(table + "." + key.name(), refused.getMessage());
            }
        });
    }

    private static String once(String columns) {
        return ONCE.entrySet().stream()
                .filter(column -> List.of(columns.replace("\"", "").split(", ")).contains(column.getKey()))
                .map(column -> "'" + column.getKey() + "', '" + column.getValue() + "'")
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** A row to copy: harbor's newest, or eastside's where harbor has none. */
    private String row() throws Exception {
        String newest = "select to_jsonb(t)::text as row from " + table + " t order by id desc limit 1";
        Optional<String> own =
                application.in(harbor, () -> application.sql().first(newest, found -> found.getString("row")));
        return own.isPresent()
                ? own.get()
                : application.in(eastside, () -> application
                        .sql()
                        .first(newest, found -> found.getString("row"))
                        .orElseThrow());
    }
}
