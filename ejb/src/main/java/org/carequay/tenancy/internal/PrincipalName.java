package org.carequay.tenancy.internal;

import java.util.UUID;

/**
 * What the name of a signed-in principal holds: the account, and for sessions the account's epoch, the clinic that a
 * super admin has chosen, and the session: {@code account[#epoch[#clinic[#session]]]}.
 */
record PrincipalName(UUID account, Integer epoch, UUID clinic, UUID session) {
    /** Null when the name is no account's: nobody is signed in. */
    static PrincipalName parse(String name) {
        if (name == null || name.length() < 36) {
            return null;
        }
        try {
            String[] part = name.split("#", -1);
            Integer epoch = part.length > 1 && !part[1].isEmpty() ? Integer.valueOf(part[1]) : null;
            return new PrincipalName(UUID.fromString(part[0]), epoch, id(part, 2), id(part, 3));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** Tells one sign-in from every other of this account; see {@link org.carequay.tenancy.Caller#signIn()}. */
    String signIn() {
        return (epoch == null ? "" : epoch) + "#" + (session == null ? "" : session);
    }

    private static UUID id(String[] part, int number) {
        return part.length > number && !part[number].isEmpty() ? UUID.fromString(part[number]) : null;
    }
}
