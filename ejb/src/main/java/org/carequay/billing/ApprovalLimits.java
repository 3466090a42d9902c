package org.carequay.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.Role;
import org.carequay.shared.Money;

/** How much somebody may give up of an invoice. A person's own limit goes before their role's. */
public interface ApprovalLimits {
    /** What is given up. */
    enum Kind {
        REDUCTION,
        WRITE_OFF
    }

    /**
     * A limit of a role or (role null) of a person.
     *
     * @param maxPercent of what was billed, 0 to 100
     * @param maxAmount in USD; null: none beside the percentage
     */
    record Limit(
            UUID id,
            long version,
            Kind kind,
            Role role,
            AccountId account,
            String personName,
            BigDecimal maxPercent,
            Money maxAmount,
            String setBy) {}

    /** Somebody who can have a limit of their own. */
    record Person(AccountId account, String name, Role role) {}

    /** Who works in the clinic and may be given a limit, by name. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<Person> people();

    /** Roles first, then people by name. */
    @Requires(Permission.BILLING_READ)
    List<Limit> all();

    /**
     * Sets the limit of a role or a person, in place of the one before.
     *
     * @throws org.carequay.shared.InvalidInput when it is of neither or both, or out of range
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    void set(Kind kind, Role role, AccountId account, BigDecimal maxPercent, Money maxAmount);

    /** Takes a limit away: the role's, or else the rule for all, holds again. */
    @Requires(Permission.CLINIC_CONFIGURE)
    void remove(UUID limit, long version);
}
