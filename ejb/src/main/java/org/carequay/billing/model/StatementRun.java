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
import java.util.UUID;
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
        FAILED
    }

    private int number;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private State state;

    private int recipients;
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

    protected StatementRun() {}

    public StatementRun(int number, LocalDate asOf, int recipients, Money total, Actor by) {
        this.number = number;
        this.asOf = asOf;
        this.state = State.OPEN;
        this.recipients = recipients;
        this.total = total.amount();
        this.startedAt = by.at();
        this.startedAccount = by.account();
        this.startedBy = by.name();
    }

    /** False when a job has it already or it is finished. */
    public boolean begin() {
        if (state == State.RUNNING || state == State.FINISHED) {
            return false;
        }
        state = State.RUNNING;
        finishedAt = null;
        return true;
    }

    public void finish(UUID workbook, Instant at) {
        state = State.FINISHED;
        workbookId = workbook;
        finishedAt = at;
    }

    /** What was issued stays issued; the run may begin again. */
    public void fail(Instant at) {
        if (state != State.FINISHED) {
            state = State.FAILED;
            finishedAt = at;
        }
    }

    public boolean finished() {
        return state == State.FINISHED;
    }

    public int number() {
        return number;
    }

    public LocalDate asOf() {
        return asOf;
    }
}
