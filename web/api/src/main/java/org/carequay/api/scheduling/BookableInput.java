package org.carequay.api.scheduling;

import java.util.UUID;
import org.carequay.scheduling.ResourceDetails;
import org.carequay.scheduling.ResourceKind;
import org.carequay.tenancy.SiteId;

/**
 * What a client says about a room or a piece of equipment. {@code site} and {@code kind} are needed to add and stay then;
 * {@code active} counts as true unless said otherwise; {@code version} is needed to update unless {@code If-Match} says it.
 */
public record BookableInput(Long version, UUID site, ResourceKind kind, String subkind, String name, Boolean active) {
    ResourceDetails details() {
        return new ResourceDetails(
                site == null ? null : new SiteId(site), kind, subkind, name, active == null || active);
    }
}
