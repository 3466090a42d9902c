package org.carequay.scheduling;

import java.net.URI;
import org.carequay.security.NoCaller;

/** Answers calendar programs, which do not sign in: the secret address itself says whose visits are read, in which clinic. */
public interface PublishedCalendars {
    /**
     * The calendar behind an address.
     *
     * @param pages where the pages of the application are, for links back
     * @throws org.carequay.shared.NotFound alike for an address that never was, was replaced, or was revoked
     */
    @NoCaller
    CalendarText read(String token, URI pages) throws Exception;
}
