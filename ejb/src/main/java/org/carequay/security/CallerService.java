package org.carequay.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.carequay.tenancy.ClinicId;

/** Tells who the caller is; also how pages learn each time that an account was ended. */
public interface CallerService {
    /**
     * Who it is.
     *
     * @param clinicCode null, as names and zone, while a super admin has not chosen a clinic
     * @param factorMissing whether the clinic wants a second factor of them that they do not have
     */
    record Me(
            AccountId account,
            String personName,
            String role,
            Set<String> permissions,
            String clinicCode,
            String clinicName,
            String zone,
            boolean factorMissing) {}

    /** @throws jakarta.ejb.EJBAccessException when nobody is signed in, or the account was ended */
    @SignedIn
    Me me();

    /**
     * Keeps in the trail that a super admin acts in that clinic from now on.
     *
     * @return minutes without an act after which the clinic wants a session locked; null: as the server says
     */
    @RolesAllowed("SUPER_ADMIN")
    Integer enter(ClinicId clinic);
}
