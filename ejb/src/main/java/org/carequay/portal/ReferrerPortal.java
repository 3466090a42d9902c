package org.carequay.portal;

import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The referring provider's view: the state of the patients they sent. */
public interface ReferrerPortal {
    record Referral(String patientName, LocalDate referredOn, String phase, LocalDate lastVisit, LocalDate nextVisit) {}

    /** The caller's own referrals. */
    @Requires(Permission.REFERRER_PORTAL)
    List<Referral> referrals();
}
