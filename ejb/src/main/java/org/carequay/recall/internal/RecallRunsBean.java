package org.carequay.recall.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRunView;
import org.carequay.recall.RecallRuns;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.CurrentCaller;

/** Computes recalls and has them written piece by piece. */
@Stateless
@PermitAll
@Local(RecallRuns.class)
public class RecallRunsBean implements RecallRuns {
    @Inject
    private RecallRunRows rows;

    @Inject
    private RecallComputing computing;

    @Inject
    private RecallContacting contacting;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public Optional<RecallRunId> begin(LocalDate asOf) {
        LocalDate today = today();
        new InvalidInput.Check()
                .that(
                        asOf == null || !asOf.isBefore(today.minusYears(1)) && !asOf.isAfter(today.plusYears(1)),
                        "asOf",
                        "out-of-range")
                .done();
        return rows.begin(asOf == null ? today : asOf);
    }

    @Override
    public boolean resume(RecallRunId run) {
        return rows.resume(run);
    }

    @Override
    public List<UUID> patients(UUID after, Part part) {
        return rows.patients(after, part);
    }

    @Override
    public void compute(RecallRunId run, List<UUID> patients) {
        rows.computed(run, patients.size(), computing.compute(patients, get(run).asOf()));
    }

    @Override
    public List<UUID> toContact(RecallRunId run, UUID after, Part part) {
        return rows.toContact(contactDay(run), after, part);
    }

    @Override
    public void contact(RecallRunId run, List<UUID> recalls) {
        rows.contacted(run, contacting.write(recalls, contactDay(run)));
    }

    @Override
    public void finish(RecallRunId run, boolean complete) {
        rows.finish(run, complete);
    }

    @Override
    public RecallRunView get(RecallRunId run) {
        return rows.get(run).orElseThrow(() -> new NotFound("recall run"));
    }

    @Override
    public Optional<RecallRunView> latest() {
        return rows.latest();
    }

    /** Whoever computes ahead writes to nobody ahead. */
    private LocalDate contactDay(RecallRunId run) {
        LocalDate asOf = get(run).asOf();
        LocalDate today = today();
        return asOf.isAfter(today) ? today : asOf;
    }

    private LocalDate today() {
        return clock.today(caller.zone());
    }
}
