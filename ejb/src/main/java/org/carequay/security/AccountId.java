package org.carequay.security;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an account. */
public record AccountId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static AccountId parse(String text) {
        return new AccountId(Ids.parse("account", text));
    }

    public static AccountId of(UUID value) {
        return value == null ? null : new AccountId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
