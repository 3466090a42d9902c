package org.carequay.security;

import java.util.Optional;

/** What somebody may do who has the link of an e-mail and is not signed in. */
public interface AccountLinks {
    /**
     * What a link is good for.
     *
     * @param known whether the person has a password already, as they sign in to another clinic
     */
    record Standing(LinkKind kind, String email, String personName, String clinicName, boolean known) {}

    /** Empty for a link that was used, is too old or never was. */
    @NoCaller
    Optional<Standing> open(String token);

    /**
     * Uses the link: sets the password; for an invitation of somebody who has one, checks it instead.
     *
     * @param address of the client, for the trail; may be null
     * @throws org.carequay.shared.InvalidInput at {@code password}; the link stays good
     * @throws org.carequay.shared.DomainRefusal {@code link-dead}
     */
    @NoCaller
    void use(String token, String password, String address) throws Exception;

    /** Mails a link to whoever has that e-mail, soon; nothing tells whether anybody has, nor how long it takes to answer. */
    @NoCaller
    void forgot(String email);
}
