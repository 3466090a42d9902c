package org.carequay.security;

import java.util.List;
import java.util.UUID;

/** What people do about their own sign-in. */
public interface OwnSignIn {
    /** Of the last thirty days, the newest first. */
    @SignedIn
    List<SessionView> sessions();

    /** Ends one of them. @throws org.carequay.shared.NotFound for what is no session of the caller's, or is over */
    @SignedIn
    void endSession(UUID session);

    /** Ends every session, this one too, in every clinic. */
    @SignedIn
    void signOutEverywhere();

    /**
     * Sets another password and ends every session.
     *
     * @throws org.carequay.shared.InvalidInput at {@code newPassword}: {@code password-short}, {@code password-common},
     *     {@code password-personal}
     */
    @SignedIn
    void changePassword(String newPassword, StepUp proof);
}
