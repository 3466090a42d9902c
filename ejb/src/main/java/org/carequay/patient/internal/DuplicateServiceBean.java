package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.patient.DuplicatePairId;
import org.carequay.patient.DuplicatePairView;
import org.carequay.patient.DuplicateService;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.internal.DuplicateLines.Shown;
import org.carequay.patient.internal.DuplicatePairs.Found;
import org.carequay.patient.internal.DuplicatePairs.Waiting;
import org.carequay.patient.internal.TraitsReader.Known;
import org.carequay.patient.model.match.Matcher;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.CurrentCaller;

/** The queue of pairs, and the question who is likely registered already. */
@Stateless
@PermitAll
@Local(DuplicateService.class)
public class DuplicateServiceBean implements DuplicateService {
    private static final int REASON = 200;

    @Inject
    private DuplicatePairs pairs;

    @Inject
    private DuplicateLines shown;

    @Inject
    private DuplicateSearch search;

    @Inject
    private TraitsReader reader;

    @Inject
    private CurrentCaller caller;

    @Override
    public Page<DuplicatePairView> open(int minScore, PageRequest page) {
        List<Waiting> waiting = pairs.open(minScore, page);
        Map<UUID, Shown> records = shown.read(waiting.stream()
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .distinct()
                .toList());
        List<DuplicatePairView> views = waiting.stream()
                .map(pair -> view(pair, records.get(pair.a()), records.get(pair.b())))
                .toList();
        return Page.of(views, page, pairs.count(minScore));
    }

    private static DuplicatePairView view(Waiting pair, Shown a, Shown b) {
        return new DuplicatePairView(
                new DuplicatePairId(pair.id()),
                pair.version(),
                pair.grade(),
                pair.score(),
                pair.weight(),
                a.row(),
                b.row(),
                DuplicateLines.compare(a, b, pair.evidence()),
                pair.foundAt());
    }

    @Override
    public long openCount() {
        return pairs.count(0);
    }

    @Override
    public void dismiss(DuplicatePairId id, long version, String reason) {
        String why = reason == null ? "" : reason.strip();
        new InvalidInput.Check().maxLength("reason", why, REASON).done();
        pairs.dismiss(id.value(), version, why);
    }

    @Override
    public void keepApart(PatientId registered, List<PatientId> others) {
        List<Known> known = reader.read(Stream.concat(Stream.of(registered), others.stream())
                .map(PatientId::value)
                .toList());
        known.stream()
                .filter(record -> record.row().id().equals(registered))
                .findFirst()
                .ifPresent(self -> known.stream()
                        .filter(other -> other != self)
                        .map(other -> Found.of(self, other, Matcher.compare(self.traits(), other.traits())))
                        .forEach(pair -> pairs.keepApart(pair, null)));
    }

    @Override
    public List<List<PatientMatch>> likelyDuplicates(List<PatientDetails> people) {
        return search.findEach(people, caller.get().clinic());
    }
}
