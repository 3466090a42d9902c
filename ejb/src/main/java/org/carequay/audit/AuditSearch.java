package org.carequay.audit;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.Searching;
import org.carequay.security.StepUp;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.LongRunning;

/** Finds events of the clinic's trail and hands them out, so that somebody outside can check that nothing was changed. */
public interface AuditSearch {
    /** How events are written to a file. */
    enum Format {
        CSV,
        /** A FHIR R4 Bundle of AuditEvent. */
        FHIR
    }

    /** Somebody who may have acted. */
    record Person(UUID account, String name, String role) {}

    /** Newest first. */
    @Searching
    @Requires(Permission.AUDIT_READ)
    Page<AuditEventView> find(AuditQuery query, PageRequest page);

    /** People and API clients of the clinic by name. */
    @Requires(Permission.AUDIT_READ)
    List<Person> people();

    /** Acts that the trail knows. */
    @Requires(Permission.AUDIT_READ)
    List<String> actions();

    /**
     * Writes a ZIP: the events (at most {@link #MOST}, newest first), their SHA-256, and a signature over them by the installation's
     * key (RSA, SHA-256) with the public key. Writing is an act in the trail itself.
     *
     * @throws org.carequay.shared.InvalidInput at {@code from}: {@code too-many-events} when there are more
     */
    @LongRunning
    @Requires(Permission.AUDIT_READ)
    void export(AuditQuery query, Format format, OutputStream out);

    /** The most events in one file. */
    int MOST = 20_000;

    /**
     * Seals what is new and writes the whole chain, one event a line: position, hash, and the event as it was hashed, in Base64.
     * Whoever has the file checks it with nothing of ours: see {@code docs/audit-proof.md}.
     *
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}, before anything is written
     */
    @LongRunning
    @Requires(Permission.AUDIT_READ)
    void proof(OutputStream out, StepUp proof);
}
