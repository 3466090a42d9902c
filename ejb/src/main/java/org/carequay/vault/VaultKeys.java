package org.carequay.vault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/** The clinic's keys, and the state of what they protect. */
public interface VaultKeys {
    /**
     * A key of the clinic.
     *
     * @param number counts up; new objects are kept under the highest
     * @param objects how many objects still need it
     */
    record KeyView(int number, Instant createdAt, long objects) {}

    /** An object that is not what was kept: {@code document-damaged} or {@code document-missing}. */
    record Damage(UUID object, String problem, Instant foundAt) {}

    /**
     * What the vault holds.
     *
     * @param keys newest first
     * @param unchecked objects that were not read and compared in the last 30 days
     */
    record State(long objects, long bytes, long unchecked, List<KeyView> keys, List<Damage> damages) {}

    @Requires(Permission.CLINIC_CONFIGURE)
    State state();

    /** Makes a new key for what comes; what is kept already is wrapped anew by the job that looks after the vault. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void rotate(StepUp proof);
}
