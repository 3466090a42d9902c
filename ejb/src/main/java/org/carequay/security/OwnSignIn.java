package org.carequay.security;

import java.util.List;

/** What people do about their own sign-in. */
public interface OwnSignIn {
    /** Of the last thirty days, the newest first. */
    @SignedIn
    List<SessionView> sessions();

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
