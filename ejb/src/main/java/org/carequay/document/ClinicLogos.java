package org.carequay.document;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/** The logo of the bound clinic, on its pages and at the head of its letters, invoices and statements. Papers that were made keep theirs. */
public interface ClinicLogos {
    /** Another one has another id; empty for none. */
    @PermitAll
    Optional<UUID> id();

    /** As JPEG; empty for none. */
    @PermitAll
    Optional<byte[]> image();

    /**
     * @param image PNG or JPEG by content, at most 10 MB and 40 million pixels; kept as a JPEG of at most 480 pixels a side, without
     *     what else was in the file
     * @throws org.carequay.shared.DomainRefusal {@code image-type}, {@code file-too-large}, {@code step-up-needed}
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    void replace(byte[] image, StepUp proof);

    /** The name alone from now on. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void remove(StepUp proof);
}
