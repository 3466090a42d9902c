package org.carequay.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks credentials; the only feature entry that needs no caller. */
public interface SignInService {
    /**
     * An account a person may act as after signing in.
     *
     * @param clinic null: a super admin who must choose
     * @param idleMinutes after which the clinic wants a session ended; null: as the server says
     */
    record SignInAccount(
            AccountId account,
            org.carequay.tenancy.ClinicId clinic,
            String clinicName,
            Role role,
            String personName,
            String locale,
            int epoch,
            Integer idleMinutes) {}

    /**
     * Checks e-mail and password. Five tries in fifteen minutes are looked at, counted in the database before the password
     * is; an unknown e-mail takes the same time as a wrong password.
     *
     * @param address of the client, for the trail; may be null
     * @return the accounts of that person; empty when refused, without telling why
     */
    @NoCaller
    List<SignInAccount> signIn(String email, String password, String address);

    /** The account of an API client with that secret; empty when refused. */
    @NoCaller
    Optional<SignInAccount> client(String clientId, String secret);

    /**
     * Notes that somebody who was just let in has a session now.
     *
     * @param providerFactor whether a second factor was shown to the clinic's provider
     * @return its id for {@link #seen} and {@link #ended}
     */
    @NoCaller
    UUID began(AccountId account, String address, String agent, boolean providerFactor);

    /** Notes that the person of a session did something; every few minutes is enough. */
    @NoCaller
    void seen(UUID session);

    /** What came of typing the password on a locked session. */
    enum Unlock {
        OPEN,
        WRONG,
        /** Five tries were wrong; none is looked at for fifteen minutes. */
        TOO_MANY,
        /** The account or the session was ended meanwhile. */
        OVER
    }

    /**
     * Checks the password of somebody whose session is locked. A try counts like one to sign in, towards the same lock.
     *
     * @param epoch of the account when the session began
     * @param address of the client, for the trail; may be null
     */
    @NoCaller
    Unlock unlock(AccountId account, int epoch, UUID session, String password, String address);

    /** Notes that a session is over. */
    @NoCaller
    void ended(UUID session);
}
