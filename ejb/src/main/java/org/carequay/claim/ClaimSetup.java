package org.carequay.claim;

import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Who the clinic is to insurers, and under which numbers they are known. */
public interface ClaimSetup {
    /**
     * The clinic as the biller of its claims. All but the version may be null.
     *
     * @param npi ten digits with a right check digit
     * @param contactPhone ten digits
     * @param receiverId the clearing house's number
     * @param production whether files are real ones; until then they are marked as tests
     */
    record Biller(
            long version,
            String npi,
            String taxonomy,
            String contactName,
            String contactPhone,
            String receiverName,
            String receiverId,
            boolean production) {}

    /** An insurer. @param filing claim filing indicator (SBR09); {@code id} null for a new one */
    record Payer(UUID id, long version, String name, String payerId, String filing) {}

    @Requires(Permission.BILLING_READ)
    Biller biller();

    /** @throws org.carequay.shared.InvalidInput, org.carequay.shared.StaleVersion */
    @Requires(Permission.CLINIC_CONFIGURE)
    Biller save(Biller biller);

    /** By name. */
    @Requires(Permission.BILLING_READ)
    List<Payer> payers();

    /**
     * Adds an insurer or changes one.
     *
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.DomainRefusal {@code payer-known} when another has that name
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    Payer save(Payer payer);
}
