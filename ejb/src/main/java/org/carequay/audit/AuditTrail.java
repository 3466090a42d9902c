package org.carequay.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.LongRunning;

/** The clinic's audit trail. Changes are written by triggers in the database; reads are recorded here by the services. */
public interface AuditTrail {
    /** Records that the caller saw this patient's data; at most once per transaction for the same thing. */
    @FeatureCall
    void read(String entity, UUID id, UUID patient);

    /** Records an act that changes no row: a print, an export, a refusal. */
    @FeatureCall
    void act(String action, String entity, UUID id, String details);

    /** The same, about that patient: it stands in the record's own history. */
    @FeatureCall
    void act(String action, String entity, UUID id, UUID patient, String details);

    /** Records that what is told of these patients left in a file: an event for each, so that their record shows it. */
    @FeatureCall
    void exported(String entity, UUID id, Collection<UUID> patients, String details);

    /** Events, newest first, of one row or (both null) of the whole clinic. */
    @Requires(Permission.AUDIT_READ)
    Page<AuditEventView> find(String entity, UUID id, PageRequest page);

    /** Seals what is new and keeps the end of the chain outside the database, without checking anything. */
    @LongRunning
    @FeatureCall
    void seal();

    /** Seals what is new and checks the whole chain of the clinic; {@link TrailBroken} tells of what does not fit. */
    @LongRunning
    @Requires(Permission.AUDIT_READ)
    Verification verify();

    /**
     * The answer of a check.
     *
     * @param events how many events were checked
     * @param firstBroken id of the first event that was changed, removed or put in by hand, or where the chain does not fit what is kept of
     *     it outside the database; null when intact
     * @param breaks how many places do not fit
     * @param compared how many positions were compared with what is kept outside the database; 0 where nothing was kept yet
     */
    record Verification(long events, boolean intact, String firstBroken, int breaks, int compared) {}

    /** The last few acts on this patient, for the people who may see the patient. */
    @FeatureCall
    List<AuditEventView> ofPatient(UUID patient, int limit);
}
