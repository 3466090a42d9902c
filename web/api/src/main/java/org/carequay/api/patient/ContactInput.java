package org.carequay.api.patient;

import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactRole;
import org.carequay.patient.Relation;
import org.carequay.shared.PostalAddress;

/** What a client says about a contact; {@code version} is needed to update unless {@code If-Match} says it. */
public record ContactInput(
        Long version,
        ContactRole role,
        Relation relation,
        String name,
        String phone,
        String email,
        PostalAddress address) {
    ContactDetails details() {
        return new ContactDetails(role, relation, name, phone, email, address);
    }
}
