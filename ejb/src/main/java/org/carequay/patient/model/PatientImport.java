package org.carequay.patient.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.ImportView.State;
import org.carequay.tenancy.InstantColumn;
import org.carequay.tenancy.LinesConverter;
import org.carequay.tenancy.VersionedRow;

/** A file of patients on its way into the clinic: uploaded, mapped, checked, imported. One job has it at a time. */
@Entity
@Table(name = "patient_import")
public class PatientImport extends VersionedRow {
    @Column(name = "file_name")
    private String fileName;

    private long bytes;
    private String encoding;
    private String delimiter;

    @Convert(converter = LinesConverter.class)
    private List<String> headers;

    private int records;
    private int blocks;
    private String mapping;

    @Enumerated(EnumType.STRING)
    private State state = State.UPLOADED;

    private boolean dry = true;

    @Column(name = "created_at")
    @Convert(converter = InstantColumn.class)
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "finished_at")
    @Convert(converter = InstantColumn.class)
    private Instant finishedAt;

    protected PatientImport() {}

    public PatientImport(String fileName, Instant at, String by, UUID account) {
        this.fileName = fileName;
        this.createdAt = at;
        this.createdBy = by;
        this.accountId = account;
    }

    /** Takes over what reading the file has shown. */
    public void read(String asEncoding, char withDelimiter, List<String> headings, long size) {
        encoding = asEncoding;
        delimiter = String.valueOf(withDelimiter);
        headers = List.copyOf(headings);
        bytes = size;
    }

    /** Counts a block of rows that is kept. */
    public void add(int rows) {
        records += rows;
        blocks++;
    }

    /** @throws IllegalMapping while a job has it or when it is finished */
    public void map(String how) {
        if (state.running() || state.ended()) {
            throw new IllegalMapping(state);
        }
        mapping = how;
        state = State.UPLOADED;
        finishedAt = null;
    }

    /** False when a job has it already, it has ended, or nobody has mapped its columns. */
    public boolean begin(boolean onlyCheck) {
        if (state.running() || state.ended() || mapping == null) {
            return false;
        }
        state = onlyCheck ? State.CHECKING : State.IMPORTING;
        dry = onlyCheck;
        finishedAt = null;
        return true;
    }

    /** The job has ended; after a failure it may begin again. */
    public void end(boolean succeeded, Instant at) {
        if (state.running()) {
            state = !succeeded ? State.FAILED : dry ? State.CHECKED : State.FINISHED;
            finishedAt = at;
        }
    }

    public String fileName() {
        return fileName;
    }

    public long bytes() {
        return bytes;
    }

    public String encoding() {
        return encoding;
    }

    public char delimiter() {
        return delimiter.charAt(0);
    }

    public List<String> headings() {
        return headers;
    }

    public int records() {
        return records;
    }

    public int blocks() {
        return blocks;
    }

    public String mapping() {
        return mapping;
    }

    public State state() {
        return state;
    }

    public boolean dry() {
        return dry;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
