package org.carequay.tenancy.internal;

import java.util.UUID;

/**
 * What the name of a signed-in principal holds: the account, and for sessions the account's epoch and the clinic that a
 * super admin has chosen: {@code account[#epoch[#clinic]]}.
 */
record PrincipalName(UUID account, Integer epoch, UUID clinic) {
    /** Null when the name is no account's: nobody is signed in. */
    static PrincipalName parse(String name) {
        if (name == null || name.length() < 36) {
            return null;
        }
        try {
            String[] part = name.split("#", -1);
            Integer epoch = part.length > 1 && !part[1].isEmpty() ? Integer.valueOf(part[1]) : null;
            UUID clinic = part.length > 2 && !part[2].isEmpty() ? UUID.fromString(part[2]) : null;
            return new PrincipalName(UUID.fromString(part[0]), epoch, clinic);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
