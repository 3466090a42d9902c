package org.carequay.security;

/** A passkey as the second step of signing in, for somebody whose password was right. */
public interface PasskeySignIn {
    /** Whether that person has one. */
    @NoCaller
    boolean isPossible(AccountId account);

    /** @throws org.carequay.shared.DomainRefusal {@code passkey-not-here} */
    @NoCaller
    PasskeyAsk ask(AccountId account, PasskeySite site);

    /**
     * Checks what a browser answers; each question is good for one answer.
     *
     * @param response as JSON, by {@code PublicKeyCredential.toJSON()}
     * @param address of the client, for the trail; may be null
     */
    @NoCaller
    boolean check(AccountId account, PasskeyAsk asked, String response, String address);
}
