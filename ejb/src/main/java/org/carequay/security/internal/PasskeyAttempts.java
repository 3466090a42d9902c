package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.StepUp;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;

/** Keeps what comes of a passkey that was shown in transactions of their own: it counts although the act is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasskeyAttempts {
    @Inject
    private PasskeyRows rows;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    public boolean used(UUID account, PasskeyCeremonies.Shown passkey) {
        return rows.used(account, passkey.id(), passkey.count());
    }

    /** A proof of the caller's; empty when none was shown that holds. */
    public Optional<StepUp> confirmed(UUID account, boolean shown, String address) {
        sql.first("select step_up_end(?, ?)", row -> "", shown, address);
        return shown ? Optional.of(StepUpProof.of(account, clock.now().getEpochSecond())) : Optional.empty();
    }
}
