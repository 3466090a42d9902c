package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.casefile.CasePhase;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.recall.RecallTypes;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.security.AccountId;

/** Says whom the demo's clinics call back, and runs that over the visits that they had. */
@Named("demoRecalls")
@Dependent
public class DemoRecalls extends AbstractBatchlet {
    private static final RecallRuns.Part ALL = new RecallRuns.Part(0, 1);

    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private RecallTypes types;

    @Inject
    private RecallRuns runs;

    @Inject
    private Stagehand stagehand;

    @Override
    public String process() throws Exception {
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            for (CSVRecord kind : Table.read("recall-types.csv")) {
                stagehand.as(cast.staff("admin"), parameters.now(), () -> types.add(details(kind, cast)));
            }
            run(cast, parameters.now());
        }
        return "COMPLETED";
    }

    private void run(Cast cast, Instant at) throws Exception {
        AccountId admin = cast.staff("admin");
        RecallRunId run = stagehand.as(admin, at, () -> runs.begin(LocalDate.ofInstant(at, cast.zone()))
                .orElseThrow());
        each(admin, at, last -> runs.patients(last, ALL), patients -> runs.compute(run, patients));
        each(admin, at, last -> runs.toContact(run, last, ALL), recalls -> runs.contact(run, recalls));
        stagehand.as(admin, at, () -> {
            runs.finish(run, true);
            return run;
        });
    }

    /** The ids after one. */
    @FunctionalInterface
    private interface Pages {
        List<UUID> after(UUID last);
    }

    /** What is done with a page of ids. */
    @FunctionalInterface
    private interface Work {
        void with(List<UUID> ids);
    }

    private void each(AccountId who, Instant at, Pages pages, Work work) throws Exception {
        UUID last = null;
        do {
            UUID from = last;
            last = stagehand.as(who, at, () -> {
                List<UUID> page = pages.after(from);
                if (page.isEmpty()) {
                    return null;
                }
                work.with(page);
                return page.get(page.size() - 1);
            });
        } while (last != null);
    }

    private static RecallTypeDetails details(CSVRecord row, Cast cast) {
        return new RecallTypeDetails(
                row.get("name"),
                true,
                RecallBasis.valueOf(row.get("basis")),
                Table.words(row, "phases").stream().map(CasePhase::valueOf).collect(Collectors.toSet()),
                visits(row, "triggers", cast),
                Table.words(row, "codes"),
                visits(row, "satisfiers", cast),
                new Interval(
                        Table.number(row, "months"),
                        Table.number(row, "days"),
                        row.get("visits").isEmpty() ? null : Table.number(row, "visits")),
                Table.number(row, "lead"),
                Table.number(row, "overdue"),
                Table.words(row, "ladder").stream().map(Integer::valueOf).toList());
    }

    private static List<VisitTypeId> visits(CSVRecord row, String column, Cast cast) {
        return Table.words(row, column).stream().map(cast.visitTypes()::get).toList();
    }
}
