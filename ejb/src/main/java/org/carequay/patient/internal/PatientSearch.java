package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.PatientFilter;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.model.AlikeWord;
import org.carequay.patient.model.SearchPlan;
import org.carequay.patient.model.SearchTerm;
import org.carequay.patient.model.SearchText;
import org.carequay.shared.Clock;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/**
 * The patient list and the search. Without words it walks the index of its order. With words it first takes them as they are;
 * only when that finds few does it look for words that sound or look alike.
 */
@ApplicationScoped
public class PatientSearch {
    /** Whoever finds as many does not need to be told of misspelled names. */
    private static final int FEW = 50;

    private static final int COUNTED = PageRequest.COUNT_LIMIT + 1;
    static final String COLUMNS =
            """
            select p.id, p.mrn, p.family || ', ' || replace(p.given, e'\\n', ' ') || coalesce(' ' || p.suffix, '') as name,
              p.birth_date, p.gender, p.phone, p.city, p.active, p.merged_into is not null as merged
            """;
    private static final String ALL = COLUMNS + "from patient p where p.clinic_id = bound_clinic()";
    private static final String COUNT_ALL =
            "select count(*) from (select 1 from patient p where p.clinic_id = bound_clinic()";
    private static final String BY_NAME = "order by p.family_sort, p.given_sort, p.id";
    private static final String KNOWN =
            "select 1 from patient_token where clinic_id = bound_clinic() and token = any (?) limit 1";
    private static final Map<String, String> ORDERS = Map.of(
            "name", BY_NAME,
            "-name", "order by p.family_sort desc, p.given_sort desc, p.id desc",
            "mrn", "order by p.mrn",
            "-mrn", "order by p.mrn desc",
            "birthDate", "order by p.birth_date, p.id",
            "-birthDate", "order by p.birth_date desc, p.id desc");

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    @Inject
    private PatientHits hits;

    @Inject
    private AlikeWords alikeWords;

    @Inject
    private MatchReasons reasons;

    @Inject
    private IdentifierVault vault;

    Page<PatientRow> find(PatientQuery query) {
        PatientConditions filter = PatientConditions.of(query.filter(), clock.today(caller.zone()));
        if (query.text() == null || query.text().isBlank()) {
            return list(filter, query.page());
        }
        List<SearchTerm> terms = terms(query.text());
        return terms.isEmpty()
                ? new Page<>(List.of(), query.page().page(), query.page().size(), 0, PatientQuery.SEARCH_LIMIT)
                : search(terms, filter, query.page());
    }

    /** All that the filter lets through, by name, in one read: nobody twice and nobody missing, whoever registers meanwhile. */
    void every(PatientFilter asked, Consumer<PatientRow> taker) {
        PatientConditions filter = PatientConditions.of(asked, clock.today(caller.zone()));
        sql.forEach(
                ALL + filter.sql() + BY_NAME,
                row -> taker.accept(listed(row)),
                filter.parameters().toArray());
    }

    private Page<PatientRow> list(PatientConditions filter, PageRequest page) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        String counting = COUNT_ALL + filter.sql() + " limit " + COUNTED + ") c";
        long total =
                sql.first(counting, row -> row.getLong(1), parameters.toArray()).orElse(0L);
        parameters.add(page.size());
        parameters.add(page.offset());
        List<PatientRow> rows = sql.list(
                ALL + filter.sql() + orderOf(page, BY_NAME) + " limit ? offset ?",
                PatientSearch::listed,
                parameters.toArray());
        return Page.of(rows, page, total);
    }

    private Page<PatientRow> search(List<SearchTerm> terms, PatientConditions filter, PageRequest page) {
        Page<PatientRow> found = hits.find(SearchPlan.of(terms, AlikeWords::forms, false), filter, page);
        List<String> words =
                terms.stream().filter(SearchTerm::isWord).map(SearchTerm::value).toList();
        if (found.total() >= FEW || words.isEmpty()) {
            return reasons.tell(found, terms, AlikeWords::forms);
        }
        Map<String, List<AlikeWord>> alike = alikeWords.of(words);
        Page<PatientRow> more = hits.find(SearchPlan.of(terms, alike::get, true), filter, page);
        return reasons.tell(more, terms, alike::get);
    }

    /** What was typed, as one number when somebody has that number: it may be written in pieces. */
    private List<SearchTerm> terms(String text) {
        List<SearchTerm> terms =
                SearchText.parse(text).stream().map(this::withSealed).toList();
        Optional<SearchTerm> whole =
                terms.size() > 1 ? SearchText.inPieces(text).map(this::withSealed) : Optional.empty();
        return whole.filter(this::isKnown).map(List::of).orElse(terms);
    }

    /** Numbers that are kept encrypted are found by their blind index. */
    private SearchTerm withSealed(SearchTerm term) {
        return term.kind() == SearchTerm.Kind.NUMBER || term.kind() == SearchTerm.Kind.CODE
                ? term.or(vault.blindIndexes(term.value()).stream()
                        .map(SearchText::sealed)
                        .toList())
                : term;
    }

    private boolean isKnown(SearchTerm number) {
        String[] tokens = Stream.concat(Stream.of(number.value()), number.others().stream())
                .toArray(String[]::new);
        return sql.first(KNOWN, row -> true, (Object) tokens).isPresent();
    }

    /** @param otherwise the order when the page names none that there is */
    static String orderOf(PageRequest page, String otherwise) {
        return page.sort() == null ? otherwise : ORDERS.getOrDefault(page.sort(), otherwise);
    }

    static PatientRow listed(ResultSet row) throws SQLException {
        return row(row).standing(row.getBoolean("active"), row.getBoolean("merged"));
    }

    static PatientRow row(ResultSet row) throws SQLException {
        return new PatientRow(
                new PatientId(Columns.uuid(row, "id")),
                row.getString("mrn"),
                row.getString("name"),
                Columns.day(row, "birth_date"),
                Columns.code(row, "gender", AdministrativeGender.class),
                row.getString("phone"),
                row.getString("city"));
    }
}
