package org.carequay.document;

import java.time.Instant;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/** The keys that a clinic seals its documents with; the newest is in use. The first is made when it is first needed. */
public interface Seals {
    /**
     * A seal.
     *
     * @param subject of its certificate
     * @param fingerprint SHA-256 of its certificate, in hex
     * @param certificate in DER
     * @param selfSigned whether nobody else vouches for it
     */
    record SealView(
            int number,
            String subject,
            String fingerprint,
            Instant validFrom,
            Instant validTo,
            byte[] certificate,
            boolean selfSigned) {}

    /** Newest first. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<SealView> all();

    /**
     * Seals with this key from now on. What was sealed before keeps its seal.
     *
     * @param keyStore PKCS#12 with one RSA key of at least 2048 bits and its certificate, valid today
     * @throws org.carequay.shared.DomainRefusal {@code seal-unreadable} (no such key store, or another password),
     *     {@code seal-unfit}, {@code step-up-needed}
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    void replace(byte[] keyStore, char[] password, StepUp proof);
}
