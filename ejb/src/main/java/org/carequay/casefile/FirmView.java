package org.carequay.casefile;

import java.util.List;
import org.carequay.shared.PostalAddress;

/** A law firm. */
public record FirmView(
        FirmId id, String name, String phone, String email, PostalAddress address, List<AttorneyView> attorneys) {
    public record AttorneyView(AttorneyId id, String name, String email) {}
}
