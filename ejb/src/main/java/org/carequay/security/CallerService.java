package org.carequay.security;

import java.util.Set;

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
}
