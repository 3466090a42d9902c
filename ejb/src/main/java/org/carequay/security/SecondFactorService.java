package org.carequay.security;

import java.util.List;

/** One-time codes of an app as the second factor of one's own sign-in. */
public interface SecondFactorService {
    /**
     * How it stands.
     *
     * @param required whether the clinic wants it of the caller's role
     * @param codes recovery codes that are left
     * @param passkeys how many passkeys there are besides
     */
    record Standing(boolean active, boolean required, int codes, int passkeys) {}

    /** A secret for the app: as address for a QR code and as text to be typed. */
    record Enrolment(String address, String secret) {
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    @SignedIn
    Standing standing();

    /** Makes a secret, which counts once a code of it was shown. @throws org.carequay.shared.DomainRefusal {@code factor-on} */
    @SignedIn
    Enrolment start();

    /**
     * Turns it on.
     *
     * @return recovery codes, each good once, which nobody can be told again
     * @throws org.carequay.shared.InvalidInput at {@code code}: {@code code-wrong}
     */
    @SignedIn
    List<String> confirm(String code);

    /** Turns it off. @throws org.carequay.shared.DomainRefusal {@code factor-required} where the clinic wants it */
    @SignedIn
    void turnOff(StepUp proof);

    /** Other recovery codes; those before are no longer good. */
    @SignedIn
    List<String> newCodes(StepUp proof);

    /** Turns it off for somebody of the clinic who lost the app and the recovery codes. */
    @Requires(Permission.USER_MANAGE)
    void reset(AccountId account, StepUp proof);
}
