package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVRecord;
import org.carequay.billing.CodePairs;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;

/** Pairs of codes in the database; a pair ends, it is not removed. */
@Stateless
@PermitAll
@Local(CodePairs.class)
public class CodePairsBean implements CodePairs {
    private static final String FIND =
            """
            select id, column_one, column_two, modifier_allowed, effective_from, effective_to from code_pair
            where clinic_id = bound_clinic()
              and (?::text is null or starts_with(column_one, ?) or starts_with(column_two, ?))
            order by column_one, column_two, effective_from limit 200""";
    private static final String KNOWN =
            """
            select column_one || ' ' || column_two || ' ' || effective_from from code_pair
            where clinic_id = bound_clinic() and column_one = any (?)""";
    private static final String BILLED = "select distinct code from fee where clinic_id = bound_clinic()";
    private static final String ALL_OF =
            """
            select id, column_one, column_two, modifier_allowed, effective_from, effective_to from code_pair
            where clinic_id = bound_clinic() and column_one = any (?)""";
    private static final String ADD =
            """
            insert into code_pair (clinic_id, id, column_one, column_two, modifier_allowed, effective_from, effective_to)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?)""";
    private static final String STARTS =
            "select effective_from from code_pair where clinic_id = bound_clinic() and id = ?";
    private static final String END =
            "update code_pair set effective_to = ?, version = version + 1 where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Override
    public List<Pair> find(String text) {
        String code = text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
        return sql.list(FIND, ChargePricing::pair, code, code, code);
    }

    @Override
    public void add(List<Pair> pairs) {
        InvalidInput.Check check = new InvalidInput.Check();
        check(check, pairs, i -> pairs.size() == 1 ? "" : "pairs[" + i + "].");
        check.done();
        insert(pairs);
    }

    @Override
    public void end(UUID pair, LocalDate lastDay) {
        LocalDate starts = sql.first(STARTS, row -> row.getObject(1, LocalDate.class), pair)
                .orElseThrow(() -> new NotFound("code pair"));
        new InvalidInput.Check()
                .required("lastDay", lastDay)
                .that(lastDay == null || !lastDay.isBefore(starts), "lastDay", "before-start")
                .done();
        sql.update(END, lastDay, pair);
    }

    @Override
    public int importFile(byte[] csv) {
        return NcciFile.looksLike(csv) ? importEdits(csv) : importOwn(csv);
    }

    /** What is new is added, what ends meanwhile ends; the same file again changes nothing. */
    private int importEdits(byte[] file) {
        Set<String> billed = new HashSet<>(sql.list(BILLED, row -> row.getString("code")));
        List<Pair> pairs = NcciFile.pairs(file, billed);
        String[] codes = pairs.stream().map(Pair::columnOne).distinct().toArray(String[]::new);
        Map<String, Pair> known = new HashMap<>();
        sql.forEach(
                ALL_OF,
                row -> {
                    Pair pair = ChargePricing.pair(row);
                    known.put(key(pair), pair);
                },
                (Object) codes);
        List<Pair> added = pairs.stream()
                .filter(pair -> known.putIfAbsent(key(pair), pair) == null)
                .toList();
        insert(added);
        int ended = 0;
        for (Pair pair : pairs) {
            Pair before = known.get(key(pair));
            if (before.id() != null && !Objects.equals(before.effectiveTo(), pair.effectiveTo())) {
                sql.update(END, pair.effectiveTo(), before.id());
                ended++;
            }
        }
        return added.size() + ended;
    }

    private static String key(Pair pair) {
        return pair.columnOne() + " " + pair.columnTwo() + " " + pair.effectiveFrom();
    }

    private int importOwn(byte[] csv) {
        TableFile file = new TableFile(csv, List.of("column_one", "column_two", "modifier", "effective_from"));
        List<Pair> pairs = new ArrayList<>();
        for (CSVRecord line : file.lines()) {
            String modifier = file.text(line, "modifier");
            file.check()
                    .that(
                            "0".equals(modifier) || "1".equals(modifier),
                            TableFile.at(line, "modifier"),
                            "unknown-value");
            pairs.add(new Pair(
                    null,
                    file.text(line, "column_one"),
                    file.text(line, "column_two"),
                    "1".equals(modifier),
                    file.day(line, "effective_from", null),
                    file.day(line, "effective_to", null)));
        }
        file.done();
        check(file.check(), pairs, i -> "line " + (i + 2) + " ");
        file.done();
        insert(pairs);
        return pairs.size();
    }

    private void check(InvalidInput.Check check, List<Pair> pairs, IntFunction<String> name) {
        String[] codes = pairs.stream().map(Pair::columnOne).distinct().toArray(String[]::new);
        Set<String> known = new HashSet<>(sql.list(KNOWN, row -> row.getString(1), (Object) codes));
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            String at = name.apply(i);
            check.that(isCode(pair.columnOne()), at + "columnOne", "not-a-procedure-code")
                    .that(isCode(pair.columnTwo()), at + "columnTwo", "not-a-procedure-code")
                    .that(
                            pair.columnOne() == null || !pair.columnOne().equals(pair.columnTwo()),
                            at + "columnTwo",
                            "twice")
                    .required(at + "effectiveFrom", pair.effectiveFrom())
                    .that(inOrder(pair), at + "effectiveTo", "before-start")
                    .that(known.add(key(pair)), at + "columnTwo", "pair-exists");
        }
    }

    private static boolean isCode(String code) {
        return code != null && code.matches("[0-9]{4}[0-9AFMTU]|[A-V][0-9]{4}");
    }

    private static boolean inOrder(Pair pair) {
        return pair.effectiveTo() == null
                || pair.effectiveFrom() == null
                || !pair.effectiveTo().isBefore(pair.effectiveFrom());
    }

    private void insert(List<Pair> pairs) {
        List<Object[]> rows = new ArrayList<>();
        pairs.forEach(pair -> rows.add(new Object[] {
            Ids.next(),
            pair.columnOne(),
            pair.columnTwo(),
            pair.modifierAllowed(),
            pair.effectiveFrom(),
            pair.effectiveTo()
        }));
        sql.batch(ADD, rows);
    }
}
