package org.carequay.api.scheduling;

import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.scheduling.ProviderView;

/** A staff member who can be booked, as JSON. */
public record ProviderBody(
        UUID id, long version, String name, String credentials, String npi, UUID supervisor, boolean active)
        implements Made, Versioned {
    static ProviderBody of(ProviderView view) {
        return new ProviderBody(
                view.id().value(),
                view.version(),
                view.name(),
                view.credentials(),
                view.npi(),
                view.supervisor() == null ? null : view.supervisor().value(),
                view.active());
    }
}
