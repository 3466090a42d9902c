package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.StatementRun;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.RequestKeys;

/** Statement runs in the database; the batch job calls these in its chunks. */
@Stateless
@PermitAll
@Local(StatementRuns.class)
public class StatementRunsBean implements StatementRuns {
    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private RequestKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private StatementFreezer freezer;

    @Inject
    private StatementReader reader;

    @Inject
    private StatementPrinter printer;

    @Inject
    private StatementClosing closing;

    @Override
    public StatementRunView open(StatementOptions options, String idempotencyKey) {
        Actor by = actors.now();
        LocalDate asOf = options.asOf();
        new InvalidInput.Check().required("asOf", asOf).done("missing-fields");
        new InvalidInput.Check()
                .that(!asOf.isAfter(by.day().plusDays(1)), "asOf", "in-future")
                .that(options.minimum() == null || !options.minimum().isNegative(), "minimum", "out-of-range")
                .done();
        Optional<UUID> made = keys.claim(
                idempotencyKey,
                "statement-run.open",
                options.minimum() == null ? asOf.toString() : asOf + "|" + options.minimum());
        if (made.isPresent()) {
            return reader.get(StatementRunId.of(made.get()));
        }
        StatementRun run = freezer.freeze(options, by);
        keys.complete(idempotencyKey, run.id());
        return reader.get(StatementRunId.of(run.id()));
    }

    @Override
    public boolean begin(StatementRunId id) {
        return locked(id).begin();
    }

    @Override
    public StatementRunView cancel(StatementRunId id) {
        locked(id).cancel(actors.now().at());
        em.flush();
        return reader.get(id);
    }

    @Override
    public List<StatementRunView> all() {
        return reader.all();
    }

    @Override
    public StatementRunView get(StatementRunId id) {
        return reader.get(id);
    }

    @Override
    public List<UUID> pending(StatementRunId id, int partition, int partitions) {
        return reader.pending(id, partition, partitions);
    }

    @Override
    public void issue(StatementRunId id, List<UUID> statements) {
        StatementRun run = run(id, LockModeType.NONE);
        if (!run.over() && !statements.isEmpty()) {
            printer.issue(run, statements);
        }
    }

    @Override
    public void close(StatementRunId id, boolean succeeded) {
        StatementRun run = locked(id);
        if (!succeeded) {
            run.fail(actors.now().at());
        } else if (!run.over()) {
            int pending = reader.pending(id, 0, 1).size();
            if (pending > 0) {
                throw new DomainRefusal("statements-pending", Map.of("pending", pending));
            }
            closing.finish(run, actors.now().at());
        }
    }

    private StatementRun locked(StatementRunId id) {
        return run(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private StatementRun run(StatementRunId id, LockModeType lock) {
        return Optional.ofNullable(em.find(StatementRun.class, id.value(), lock))
                .orElseThrow(() -> new NotFound("statement run"));
    }
}
