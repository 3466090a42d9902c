package org.carequay.security;

/** The second step of signing in, for somebody whose password was right. */
public interface SecondFactorSignIn {
    /** Whether that person has a second factor. */
    @NoCaller
    boolean isNeeded(AccountId account);

    /**
     * Checks a code of the app, or a recovery code. Each is good once; five tries in a row are looked at, then none for 15 minutes.
     *
     * @param address of the client, for the trail; may be null
     */
    @NoCaller
    boolean check(AccountId account, String code, String address);
}
