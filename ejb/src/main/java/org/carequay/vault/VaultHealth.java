package org.carequay.vault;

import org.carequay.security.NoCaller;

/** Whether documents can be kept at the moment; for monitoring, without anybody being signed in. */
public interface VaultHealth {
    /** False when the store does not answer, cannot be written to, or has no room left. */
    @NoCaller
    boolean isReady();
}
