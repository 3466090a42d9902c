package org.carequay.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The caller's own passkeys (WebAuthn, level 3): a second factor beside one-time codes. */
public interface Passkeys {
    /** @param used null: never */
    record Passkey(UUID id, String name, Instant made, Instant used) {}

    /** By age. */
    @SignedIn
    List<Passkey> all();

    /**
     * Asks a browser to make one.
     *
     * @throws org.carequay.shared.DomainRefusal {@code passkey-not-here} at an address that passkeys cannot be tied to
     */
    @SignedIn
    PasskeyAsk start(PasskeySite site, StepUp proof);

    /**
     * Keeps what the browser has made.
     *
     * @param response as JSON, by {@code PublicKeyCredential.toJSON()}
     * @throws org.carequay.shared.InvalidInput at {@code name}
     * @throws org.carequay.shared.DomainRefusal {@code passkey-refused} when it does not hold, or there are ten
     */
    @SignedIn
    void add(String name, PasskeyAsk asked, String response);

    /**
     * @throws org.carequay.shared.DomainRefusal {@code factor-required} for the last second factor where the clinic wants one
     * @throws org.carequay.shared.NotFound
     */
    @SignedIn
    void remove(UUID id, StepUp proof);

    /** Asks the caller to show one of theirs. */
    @SignedIn
    PasskeyAsk ask(PasskeySite site);

    /**
     * Lets a passkey stand for the password before a dangerous act; the device must have made sure of its person.
     *
     * @param address of the client, for the trail; may be null
     * @throws org.carequay.shared.DomainRefusal {@code passkey-refused}
     */
    @SignedIn
    StepUp confirm(PasskeyAsk asked, String response, String address);
}
