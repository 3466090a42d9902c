package org.carequay.vault;

import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** The work of the job that looks after a clinic's vault. Doing a step twice changes nothing. */
public interface VaultKeeping {
    /** Wraps the clinic's keys by the master key that is in force. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void wrapKeys();

    /** The next objects after {@code last} (null: from the beginning), in the order of their ids. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<UUID> after(UUID last);

    /** Wraps their data keys by the newest key of the clinic; reads and compares those that are due, and takes down what is damaged. */
    @LongRunning
    @Requires(Permission.CLINIC_CONFIGURE)
    void lookAfter(List<UUID> objects);

    /** Deletes what lies in the store for a day without a row, as a server leaves it that is killed; returns how many. */
    @LongRunning
    @Requires(Permission.CLINIC_CONFIGURE)
    long collectOrphans();
}
