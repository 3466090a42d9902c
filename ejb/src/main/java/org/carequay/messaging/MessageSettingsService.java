package org.carequay.messaging;

import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Keeps what a clinic wants of its messages. */
public interface MessageSettingsService {
    @Requires({Permission.CLINIC_CONFIGURE, Permission.MESSAGE_SEND, Permission.SCHEDULE_READ})
    MessageSettings current();

    /**
     * @throws org.carequay.shared.StaleVersion
     * @throws org.carequay.shared.InvalidInput
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    MessageSettings change(MessageSettings to);
}
