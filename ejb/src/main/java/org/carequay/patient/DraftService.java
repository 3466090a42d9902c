package org.carequay.patient;

import java.util.List;
import java.util.Optional;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Keeps what somebody types while registering, so that nothing is lost when the browser, the network or the session ends.
 * A draft is seen by its writer alone, is kept encrypted, belongs to no patient, and is forgotten seven days after it was
 * last saved.
 */
public interface DraftService {
    /** The writer's own drafts, the newest first. */
    @Requires(Permission.PATIENT_WRITE)
    List<RegistrationDraft> mine();

    /** A part of one of the writer's own drafts. @throws org.carequay.shared.InvalidInput beyond 4 MB */
    @Requires(Permission.PATIENT_WRITE)
    void save(DraftId id, DraftPart part, byte[] content);

    /** Empty when there is no such part, or it is somebody else's. */
    @Requires(Permission.PATIENT_WRITE)
    Optional<byte[]> load(DraftId id, DraftPart part);

    /** Nothing happens when there is no such part. */
    @Requires(Permission.PATIENT_WRITE)
    void drop(DraftId id, DraftPart part);

    /** Nothing happens when it is gone already. */
    @Requires(Permission.PATIENT_WRITE)
    void discard(DraftId id);
}
