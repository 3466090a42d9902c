package org.carequay.security;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.carequay.security.SignInService.SignInAccount;

/**
 * Signing in by a clinic's own provider: the authorization code flow of OpenID Connect Core 1.0 with PKCE (RFC 7636), state and
 * nonce. What the provider says counts for accounts of that clinic alone, and only for people who have none elsewhere.
 */
public interface SignOnService {
    /** A way to sign in. @param clinic the code of the clinic */
    record Provider(String clinic, String label) {}

    /** What the browser's session keeps while its person is at the provider. */
    record Pending(String clinic, String state, String nonce, String verifier) implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "Pending";
        }
    }

    /** Where to send the browser. */
    record Departure(URI address, Pending pending) {}

    /**
     * Whom the provider has named.
     *
     * @param factorShown whether a second factor was shown to the provider that the clinic lets count
     */
    record Arrival(List<SignInAccount> accounts, boolean factorShown) {}

    /** By the domain of an e-mail, whoever has it, if anybody. */
    @NoCaller
    List<Provider> providers(String email);

    /**
     * @param callback where the provider sends the browser back to
     * @throws org.carequay.shared.NotFound for a clinic without one
     * @throws org.carequay.shared.DomainRefusal {@code sso-unavailable} when it does not answer as it should
     */
    @NoCaller
    Departure depart(String clinic, URI callback);

    /**
     * @param code what the provider gave the browser
     * @param address of the client, for the trail; may be null
     * @throws org.carequay.shared.DomainRefusal {@code sso-unavailable}; {@code sso-refused} when what it says does not hold;
     *     {@code sso-unknown} for somebody with no account, or one that was ended; {@code sso-elsewhere} for somebody of several
     *     clinics
     */
    @NoCaller
    Arrival arrive(Pending pending, String code, URI callback, String address);
}
