package org.carequay.casefile;

import java.util.List;
import org.carequay.shared.PostalAddress;

/** Command: add a law firm with its attorneys. */
public record NewFirm(String name, String phone, String email, PostalAddress address, List<NewAttorney> attorneys) {
    /** {@code account}: the attorney's own user account, or null while there is none. */
    public record NewAttorney(String name, String barNumber, String email, org.carequay.security.AccountId account) {}
}
