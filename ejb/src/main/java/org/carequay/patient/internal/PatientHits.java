package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.model.SearchPlan;
import org.carequay.patient.model.TokenRange;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;

/**
 * Runs a plan: takes the patients from the index of words, range by range and never more than are shown, and reads only
 * the rows of a page, so that a name that a hundred thousand have costs what a rare one does.
 */
@ApplicationScoped
public class PatientHits {
    private static final int COUNTED = PatientQuery.SEARCH_LIMIT + 1;
    /** How many tokens of a range are looked at when what they find must fit a filter of the list too. */
    private static final int FILTERED_LOOKED_AT = 20_000;
    /** The same for another term that was typed. */
    private static final int LOOKED_AT = 5_000;

    /** Answers are put in the order of names within blocks of as many: only the blocks of a page are read. */
    private static final int BLOCK = 100;

    /** Two words that both are unfinished: every word of the clinic that starts like the one, with the start of the other. */
    private static final String FOUND =
            """
            with typed as materialized (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::int[]) r (lo, hi, second, grade)),
            asked as materialized (
              select lo, hi, grade from typed where second = ''
              union all
              select w.word || ' ' || t.second, w.word || ' ' || t.second || chr(1114111), t.grade
              from typed t cross join lateral (
                select k.word from patient_name_key k
                where k.clinic_id = bound_clinic() and k.key >= '-' || t.lo and k.key < '-' || t.hi and k.key = '-' || k.word
                order by k.key limit 400) w
              where t.second <> ''),
            found as materialized (
              select h.patient_id, min(r.grade) as grade, min(h.token) as token, max(h.n) as n
              from asked r cross join lateral (
                select s.patient_id, s.token, row_number() over () as n from (
                  select t.patient_id, t.token from patient_token t
                  where t.clinic_id = bound_clinic() and t.token >= r.lo and t.token < r.hi
                  order by t.token limit ?) s) h
              group by h.patient_id)
            """;
    /** Those that have a token of every other term as well; each term answers with its best range. */
    private static final String NEEDED =
            """
            , needed as materialized (
              select * from unnest(?::text[], ?::text[], ?::int[], ?::int[]) r (lo, hi, grade, term)),
            hits as (
              select f.patient_id, greatest(f.grade, o.grade) as grade, f.token, f.n
              from found f cross join lateral (
                select count(*) as terms, max(b.grade) as grade from (
                  select min(r.grade) as grade from needed r
                  where exists (select from patient_token t where t.clinic_id = bound_clinic()
                    and t.patient_id = f.patient_id and t.token >= r.lo and t.token < r.hi)
                  group by r.term) b) o
              where o.terms = ?)
            """;

    private static final String ALL_FOUND = ", hits as (select * from found)\n";
    private static final String ALL_HITS = ", wanted as (select * from hits)\n";
    private static final String FILTERED =
            """
            , wanted as (
              select h.* from hits h join patient p on p.clinic_id = bound_clinic() and p.id = h.patient_id where true""";
    /** Where a range was not read to its end, there may be more than the total. */
    private static final String RANKED =
            """
            , ranked as materialized (
              select patient_id, grade, n, row_number() over (order by grade, token, patient_id) - 1 as place from wanted)
            """
                    + PatientSearch.COLUMNS
                    + """
              , (select least(count(*), ?) from ranked) as total, (select max(n) >= ? from found) as cut
            from ranked h join patient p on p.clinic_id = bound_clinic() and p.id = h.patient_id
            where h.place >= ?::int and h.place < ?::int
            """;

    private static final String BEST_FIRST =
            "order by h.place / " + BLOCK + ", h.grade, p.family_sort, p.given_sort, p.id";

    @Inject
    private ClinicSql sql;

    /** @param filter conditions on the patient's row, with their parameters */
    Page<PatientRow> find(SearchPlan plan, PatientConditions filter, PageRequest page) {
        boolean narrowed = !plan.needed().isEmpty() || filter.any();
        int most = filter.any() ? FILTERED_LOOKED_AT : narrowed ? LOOKED_AT : COUNTED;
        List<Object> parameters = new ArrayList<>(bounds(plan.asked()));
        parameters.add(texts(plan.asked(), TokenRange::second));
        parameters.add(texts(plan.asked(), PatientHits::grade));
        parameters.add(most);
        addNeeded(plan, parameters);
        parameters.addAll(filter.parameters());
        parameters.addAll(List.of(COUNTED, most));
        String text = FOUND
                + (plan.needed().isEmpty() ? ALL_FOUND : NEEDED)
                + (filter.any() ? FILTERED + filter.sql() + ")" : ALL_HITS)
                + RANKED;
        return page(text, parameters, page);
    }

    private Page<PatientRow> page(String text, List<Object> parameters, PageRequest page) {
        int end = Math.min(PatientQuery.SEARCH_LIMIT, page.offset() + page.size());
        List<Hit> hits = read(text, parameters, page, page.offset(), end);
        List<Hit> first = hits.isEmpty() && page.offset() > 0 ? read(text, parameters, page, 0, 1) : hits;
        List<PatientRow> rows = hits.stream().map(Hit::row).toList();
        if (first.isEmpty()) {
            return new Page<>(rows, page.page(), page.size(), 0, PatientQuery.SEARCH_LIMIT);
        }
        int total = first.get(0).total();
        return first.get(0).cut() && total < COUNTED
                ? new Page<>(rows, page.page(), page.size(), total + 1L, total)
                : new Page<>(rows, page.page(), page.size(), total, PatientQuery.SEARCH_LIMIT);
    }

    /**
     * @param total how many there are, to one beyond what is shown
     * @param cut whether there may be more, among those that were not looked at
     */
    private record Hit(PatientRow row, int total, boolean cut) {}

    /** The answers from one place to before another, in the wanted order. */
    private List<Hit> read(String text, List<Object> parameters, PageRequest page, int begin, int end) {
        String order = PatientSearch.orderOf(page, BEST_FIRST);
        boolean bestFirst = order.equals(BEST_FIRST);
        int from = bestFirst ? begin / BLOCK * BLOCK : 0;
        int to = bestFirst ? (end + BLOCK - 1) / BLOCK * BLOCK : PatientQuery.SEARCH_LIMIT;
        Object[] all = Stream.concat(parameters.stream(), Stream.of(from, to, Math.max(0, end - begin), begin - from))
                .toArray();
        return sql.list(
                text + order + " limit ? offset ?",
                row -> new Hit(PatientSearch.listed(row), row.getInt("total"), row.getBoolean("cut")),
                all);
    }

    private static void addNeeded(SearchPlan plan, List<Object> parameters) {
        if (plan.needed().isEmpty()) {
            return;
        }
        List<TokenRange> all = plan.needed().stream().flatMap(List::stream).toList();
        parameters.addAll(bounds(all));
        parameters.add(texts(all, PatientHits::grade));
        parameters.add(IntStream.range(0, plan.needed().size())
                .boxed()
                .flatMap(term -> plan.needed().get(term).stream().map(range -> term.toString()))
                .toArray(String[]::new));
        parameters.add(plan.needed().size());
    }

    private static List<Object> bounds(List<TokenRange> ranges) {
        return List.of(texts(ranges, TokenRange::from), texts(ranges, TokenRange::to));
    }

    private static String grade(TokenRange range) {
        return String.valueOf(range.grade().ordinal());
    }

    private static String[] texts(List<TokenRange> ranges, Function<TokenRange, String> as) {
        return ranges.stream().map(as).toArray(String[]::new);
    }
}
