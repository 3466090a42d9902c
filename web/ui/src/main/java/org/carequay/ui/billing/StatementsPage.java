package org.carequay.ui.billing;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.batch.billing.StatementRunJob;
import org.carequay.billing.StatementOptions;
import org.carequay.billing.StatementRunId;
import org.carequay.billing.StatementRunView;
import org.carequay.billing.StatementRuns;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** Statement runs: starting one, watching it, and what it made. */
@Named
@ViewScoped
public class StatementsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PERCENT = 100;
    private static final Set<String> OVER = Set.of("FINISHED", "CANCELLED");

    @Inject
    private StatementRuns service;

    @EJB
    private StatementRunJob job;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private String id;
    private LocalDate asOf;
    private Money minimum;
    private boolean asking;
    private transient List<StatementRunView> runs;
    private transient StatementRunView run;

    /** @throws org.carequay.shared.NotFound when the address names a run that is not there */
    public void open() {
        if (id != null) {
            getRun();
        }
    }

    public List<StatementRunView> getRuns() {
        if (runs == null) {
            runs = service.all();
        }
        return runs;
    }

    /** The run that the address names, with its statements; null without one. */
    public StatementRunView getRun() {
        if (run == null && id != null) {
            run = service.get(StatementRunId.parse(id));
        }
        return run;
    }

    public String start() {
        new InvalidInput.Check().required("asOf", asOf).done();
        UUID started = job.start(new StatementOptions(asOf, minimum), key);
        notices.doneBeforeRedirect("billingMsg", "run.started");
        return "/app/billing/statements.xhtml?faces-redirect=true&id=" + started;
    }

    /** Asks once more before a run is called off. */
    public void ask() {
        asking = true;
    }

    public void keep() {
        asking = false;
    }

    /** Calls the run off that the address names. */
    public void cancel() {
        asking = false;
        service.cancel(getRun().id());
        refresh();
        notices.done("billingMsg", "run.cancelled");
    }

    /** Whether the run can still be called off. */
    public boolean isCancellable() {
        return getRun() != null && !OVER.contains(run.state());
    }

    /** The tone in which that state is told. */
    public String tone(String state) {
        return switch (state) {
            case "FINISHED" -> "good";
            case "FAILED" -> "bad";
            case "CANCELLED" -> "idle";
            default -> "wait";
        };
    }

    /** Looks again at a run that is being made. */
    public void refresh() {
        run = null;
        runs = null;
    }

    public boolean isRunning() {
        return getRun() != null && ("OPEN".equals(run.state()) || "RUNNING".equals(run.state()));
    }

    /** Per cent of the statements that are made, 0 to 100. */
    public int getProgress() {
        return getRun() == null || run.recipients() == 0 ? 0 : run.issued() * PERCENT / run.recipients();
    }

    public LocalDate getAsOf() {
        return asOf == null ? dates.getToday() : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Who owes less gets none; null: as the clinic has set it. */
    public Money getMinimum() {
        return minimum;
    }

    public void setMinimum(Money minimum) {
        this.minimum = minimum;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
