package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.tenancy.VersionedRow;

/** A frozen batch of statements: open, then issued by one job at a time, then finished with its workbook, or failed. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "statement_run")
public class StatementRun extends VersionedRow {
    /** Where the run stands. */
    public enum State {
        OPEN,
        RUNNING,
        FINISHED,
        FAILED,
        /** Called off; what was issued until then stays. */
        CANCELLED
    }

    /** What a run holds from its first moment. {@code minimum}: who owes less got none. */
    public record Frozen(LocalDate asOf, Money minimum, int recipients, int skipped, Money total) {}

    private int number;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private State state;

    private int recipients;
    private int skipped;
    private BigDecimal minimum;
    private BigDecimal total;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_account")
    private UUID startedAccount;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "workbook_id")
    private UUID workbookId;

    @Column(name = "mailing_id")
    private UUID mailingId;

    protected StatementRun() {}

    public StatementRun(int number, Frozen frozen, Actor by) {
        this.number = number;
        this.asOf = frozen.asOf();
        this.state = State.OPEN;
        this.minimum = frozen.minimum().amount();
        this.recipients = frozen.recipients();
        this.skipped = frozen.skipped();
        this.total = frozen.total().amount();
        this.startedAt = by.at();
        this.startedAccount = by.account();
        this.startedBy = by.name();
    }

    /** False when a job has it already or it is over. */
    public boolean begin() {
        if (state == State.RUNNING || over()) {
            return false;
        }
        state = State.RUNNING;
        finishedAt = null;
        return true;
    }

    public void finish(UUID workbook, UUID mailing, Instant at) {
        state = State.FINISHED;
        workbookId = workbook;
        mailingId = mailing;
        finishedAt = at;
    }

    /** What was issued stays issued; the run may begin again. */
    public void fail(Instant at) {
        if (!over()) {
            state = State.FAILED;
            finishedAt = at;
        }
    }

    /** Nothing more is issued. @throws DomainRefusal {@code statement-run-over} */
    public void cancel(Instant at) {
        if (over()) {
            throw new DomainRefusal("statement-run-over", Map.of("state", state.name()));
        }
        state = State.CANCELLED;
        finishedAt = at;
    }

    /** Finished or called off: nothing of it changes any more. */
    public boolean over() {
        return state == State.FINISHED || state == State.CANCELLED;
    }

    public int number() {
        return number;
    }

    public LocalDate asOf() {
        return asOf;
    }
}
