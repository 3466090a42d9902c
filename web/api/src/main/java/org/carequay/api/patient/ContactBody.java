package org.carequay.api.patient;

import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.ContactRole;
import org.carequay.patient.ContactView;
import org.carequay.patient.Relation;
import org.carequay.shared.PostalAddress;

/** A contact as JSON. */
public record ContactBody(
        UUID id,
        long version,
        UUID patient,
        boolean active,
        ContactRole role,
        Relation relation,
        String name,
        String phone,
        String email,
        PostalAddress address)
        implements Made, Versioned {
    static ContactBody of(ContactView view) {
        ContactDetails details = view.details();
        return new ContactBody(
                view.id().value(),
                view.version(),
                view.patient().value(),
                view.active(),
                details.role(),
                details.relation(),
                details.name(),
                details.phone(),
                details.email(),
                details.address());
    }
}
