package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypeView;
import org.carequay.recall.Recalls;
import org.carequay.security.AccountId;

/** The first recalls of a demo clinic: what follows from the visits, and what the case manager wants besides. */
@Dependent
public class FirstRecalls {
    private static final RecallRuns.Part ALL = new RecallRuns.Part(0, 1);
    private static final int ASKED_FOR = 3;

    @Inject
    private RecallRuns runs;

    @Inject
    private Recalls recalls;

    @Inject
    private Stagehand stagehand;

    void make(Cast cast, Instant at, List<RecallTypeView> types) throws Exception {
        LocalDate today = LocalDate.ofInstant(at, cast.zone());
        run(cast.staff("admin"), at, today);
        RecallTypeId kind = types.stream()
                .filter(type -> type.details().basis() == RecallBasis.PATIENT)
                .findFirst()
                .orElseThrow()
                .id();
        stagehand.as(cast.staff("casemanager"), at, () -> ask(kind, today));
    }

    private void run(AccountId admin, Instant at, LocalDate today) throws Exception {
        RecallRunId run = stagehand.as(admin, at, () -> runs.begin(today).orElseThrow());
        each(admin, at, last -> runs.patients(last, ALL), patients -> runs.compute(run, patients));
        each(admin, at, last -> runs.toContact(run, last, ALL), due -> runs.contact(run, due));
        stagehand.as(admin, at, () -> {
            runs.finish(run, true);
            return run;
        });
    }

    /** Some come back on a day that no rule says. */
    private boolean ask(RecallTypeId kind, LocalDate today) {
        List<UUID> patients = runs.patients(null, ALL);
        for (int i = 0; i < ASKED_FOR; i++) {
            recalls.add(new PatientId(patients.get(i)), kind, null, today.plusDays(i), null);
        }
        return true;
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
}
