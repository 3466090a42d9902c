package org.carequay.jobs;

import java.time.LocalTime;
import java.util.Arrays;
import org.carequay.security.Permission;
import org.carequay.shared.NotFound;

/**
 * The jobs that administrators look after. A new one is an entry here, a {@code ClinicJob} in {@code batch} that starts it,
 * the listeners {@code itemCount} (at the step whose pieces count) and {@code jobRunRecord} (last of the job's) in its XML, and
 * its words in the bundle {@code jobMsg}.
 */
public enum JobKind {
    DUPLICATE_SCAN("duplicate-scan", Permission.PATIENT_MERGE, true, JobSchedule.daily(LocalTime.of(3, 30))),
    RECALL_RUN("recall-run", Permission.MESSAGE_SEND, true, JobSchedule.daily(LocalTime.of(4, 0))),
    STATEMENT_RUN(
            "statement-run",
            Permission.STATEMENT_RUN,
            false,
            JobSchedule.monthly(1, LocalTime.of(6, 0)).off()),
    CLINIC_EXPORT("clinic-export", Permission.CLINIC_CONFIGURE, false, null),
    DOCUMENT_KEEPING("document-keeping", Permission.CLINIC_CONFIGURE, true, JobSchedule.daily(LocalTime.of(2, 30))),
    RETENTION("retention", Permission.RECORD_DELETE, true, JobSchedule.daily(LocalTime.of(3, 0))),
    LETTER_RUN("letter-run", Permission.MESSAGE_SEND, false, null),
    PATIENT_IMPORT("patient-import", Permission.PATIENT_WRITE, false, null);

    private final String key;
    private final Permission permission;
    private final boolean startable;
    private final JobSchedule preset;

    /**
     * @param key name of the job in the batch runtime
     * @param permission what one needs to start, stop or restart it
     * @param startable whether it is started on the page of jobs, with nothing to choose; it then runs once at a time
     * @param preset its schedule until a clinic says otherwise; null for a job that somebody must give something to
     */
    JobKind(String key, Permission permission, boolean startable, JobSchedule preset) {
        this.key = key;
        this.permission = permission;
        this.startable = startable;
        this.preset = preset;
    }

    /** @throws NotFound when there is no such job */
    public static JobKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("job"));
    }

    public String key() {
        return key;
    }

    public Permission permission() {
        return permission;
    }

    public boolean startable() {
        return startable;
    }

    /** Null where it cannot be scheduled. */
    public JobSchedule preset() {
        return preset;
    }

    public boolean schedulable() {
        return preset != null;
    }

    /** Whether a second run has to wait for the first one to end. */
    public boolean alone() {
        return startable;
    }
}
