package org.carequay.scheduling;

import org.carequay.security.NoCaller;

/** Answers the screens of waiting rooms, to which nobody signs in: the secret address itself says which one it is. */
public interface PublishedScreens {
    /**
     * What the screen behind an address shows now.
     *
     * @throws org.carequay.shared.NotFound alike for an address that never was and for one that was ended
     */
    @NoCaller
    WaitingRoom read(String token) throws Exception;
}
