package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.internal.TraitsReader.Known;
import org.carequay.patient.model.match.Matcher;
import org.carequay.patient.model.match.Traits;
import org.carequay.patient.model.match.Verdict;
import org.carequay.tenancy.ClinicId;

/** Looks for records that may be the same person, also while the form is still half empty. */
@ApplicationScoped
public class DuplicateSearch {
    private static final int AT_MOST = 10;

    @Inject
    private TraitsReader reader;

    @Inject
    private MatchKeyStore keys;

    List<PatientMatch> find(PatientDetails details, ClinicId clinic) {
        return findEach(List.of(details), clinic).get(0);
    }

    /** For each of the people, in their order, the best matches. */
    List<List<PatientMatch>> findEach(List<PatientDetails> people, ClinicId clinic) {
        List<Traits> typed =
                people.stream().map(details -> reader.of(details, clinic)).toList();
        List<Set<UUID>> around = keys.around(typed);
        Set<UUID> all = around.stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Map<UUID, Known> known = reader.read(all).stream().collect(Collectors.toMap(Known::id, Function.identity()));
        return IntStream.range(0, people.size())
                .mapToObj(i -> matches(typed.get(i), around.get(i), known))
                .toList();
    }

    private static List<PatientMatch> matches(Traits typed, Set<UUID> around, Map<UUID, Known> known) {
        return around.stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .map(candidate -> match(candidate, typed))
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparingDouble(PatientMatch::weight)
                        .reversed()
                        .thenComparing(match -> match.patient().mrn()))
                .limit(AT_MOST)
                .toList();
    }

    /** Null when it is none. */
    private static PatientMatch match(Known candidate, Traits typed) {
        Verdict verdict = Matcher.compare(typed, candidate.traits());
        return verdict.match()
                ? new PatientMatch(
                        candidate.row(), verdict.score(), verdict.weight(), verdict.grade(), verdict.evidence())
                : null;
    }
}
