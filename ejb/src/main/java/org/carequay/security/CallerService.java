package org.carequay.security;

import java.util.Set;

/** Tells who the caller is; also how pages learn each time that an account was ended. */
public interface CallerService {
    /** {@code clinicCode}, names and zone are null while a super admin has not chosen a clinic. */
    record Me(
            AccountId account,
            String personName,
            String role,
            Set<String> permissions,
            String clinicCode,
            String clinicName,
            String zone) {}

    /** @throws jakarta.ejb.EJBAccessException when nobody is signed in, or the account was ended */
    @SignedIn
    Me me();
}
