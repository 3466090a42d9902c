package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.patient.FoundBy;
import org.carequay.patient.PatientRow;
import org.carequay.patient.model.AlikeWord;
import org.carequay.patient.model.SearchPlan;
import org.carequay.patient.model.SearchTerm;
import org.carequay.patient.model.TokenRange;
import org.carequay.shared.Page;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Tells for each patient of a page by what it was found: for every typed term the token that answers best. */
@ApplicationScoped
public class MatchReasons {
    private static final String TOKENS =
            """
            select patient_id, kind, token from patient_token
            where clinic_id = bound_clinic() and patient_id = any (?) order by token""";

    @Inject
    private ClinicSql sql;

    private record Token(UUID patient, FoundBy.Kind kind, String token) {}

    Page<PatientRow> tell(Page<PatientRow> page, List<SearchTerm> terms, Function<String, List<AlikeWord>> alike) {
        if (page.items().isEmpty()) {
            return page;
        }
        UUID[] patients = page.items().stream().map(row -> row.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Token>> tokens = sql
                .list(
                        TOKENS,
                        row -> new Token(
                                Columns.uuid(row, "patient_id"),
                                Columns.code(row, "kind", FoundBy.Kind.class),
                                row.getString("token")),
                        (Object) patients)
                .stream()
                .collect(Collectors.groupingBy(Token::patient));
        List<List<TokenRange>> asked =
                terms.stream().map(term -> SearchPlan.ofOne(term, alike)).toList();
        return page.map(row -> row.foundBy(asked.stream()
                .map(ranges -> best(ranges, tokens.getOrDefault(row.id().value(), List.of())))
                .flatMap(Optional::stream)
                .toList()));
    }

    private static Optional<FoundBy> best(List<TokenRange> ranges, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> ranges.stream()
                        .filter(range -> range.holds(token.token()))
                        .map(range -> new FoundBy(token.kind(), range.grade(), wordOf(token))))
                .min(Comparator.comparing(FoundBy::grade));
    }

    private static String wordOf(Token token) {
        return token.kind() == FoundBy.Kind.NAME
                ? token.token().substring(0, token.token().indexOf(' '))
                : null;
    }
}
