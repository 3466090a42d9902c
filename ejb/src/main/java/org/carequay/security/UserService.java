package org.carequay.security;

import java.util.List;
import java.util.UUID;

/**
 * The people who sign in to the bound clinic. Every change needs a fresh proof of who makes it; nobody changes or ends their own
 * account, so that a clinic never loses its last administrator by accident.
 */
public interface UserService {
    /** People of the clinic by name, those who were ended too. */
    @Requires(Permission.USER_MANAGE)
    List<UserView> all();

    /** @throws org.carequay.shared.NotFound for what is no person of this clinic */
    @Requires(Permission.USER_MANAGE)
    UserView get(AccountId account);

    /**
     * Makes an account and mails a link to it, good once and for {@link LinkKind#life()}.
     *
     * @throws org.carequay.shared.InvalidInput at {@code email}: {@code email-known} for somebody the clinic has
     */
    @Requires(Permission.USER_MANAGE)
    UserView invite(InviteUser user, StepUp proof);

    /** Mails another link; the one before is no longer good. @throws org.carequay.shared.DomainRefusal {@code link-not-now} */
    @Requires(Permission.USER_MANAGE)
    void inviteAgain(AccountId account, StepUp proof);

    /** Mails a link to a new password; the one they have stays until it is used. */
    @Requires(Permission.USER_MANAGE)
    void sendReset(AccountId account, StepUp proof);

    /** @throws org.carequay.shared.InvalidInput at {@code keys}: {@code beyond-ceiling} */
    @Requires(Permission.USER_MANAGE)
    UserView change(ChangeUser user, StepUp proof);

    /** Ends the account: sessions and tokens are refused from the next call on. */
    @Requires(Permission.USER_MANAGE)
    UserView end(AccountId account, StepUp proof);

    /** Lets somebody sign in again whose account was ended. */
    @Requires(Permission.USER_MANAGE)
    UserView restore(AccountId account, StepUp proof);

    /**
     * Whether that physician sees only the patients they treat, whatever the clinic's policy says of others.
     *
     * @throws org.carequay.shared.NotFound for somebody who is no physician
     */
    @Requires(Permission.USER_MANAGE)
    UserView limit(AccountId account, boolean limited, StepUp proof);

    /** Ends all sessions of that person in this clinic. */
    @Requires(Permission.USER_MANAGE)
    void signOut(AccountId account, StepUp proof);

    /** Ends one of them. @throws org.carequay.shared.NotFound for what is no session of that person, or is over */
    @Requires(Permission.USER_MANAGE)
    void endSession(AccountId account, UUID session, StepUp proof);

    /** Of the last thirty days, the newest first. */
    @Requires(Permission.USER_MANAGE)
    List<SessionView> sessions(AccountId account);
}
