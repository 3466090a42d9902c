package org.carequay.document;

import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Moves what is still in the database, where documents were before there was a vault. Doing it twice changes nothing. */
public interface DocumentMove {
    /** The next documents after {@code last} (null: from the beginning) that are still there, in the order of their ids. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<UUID> waiting(UUID last);

    /** @throws org.carequay.shared.DomainRefusal {@code store-full}, {@code store-down} */
    @Requires(Permission.CLINIC_CONFIGURE)
    void move(List<UUID> documents);
}
