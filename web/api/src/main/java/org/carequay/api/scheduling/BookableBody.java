package org.carequay.api.scheduling;

import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;

/** A room or a piece of equipment as JSON. */
public record BookableBody(
        UUID id, long version, UUID site, ResourceKind kind, String subkind, String name, boolean active)
        implements Made, Versioned {
    static BookableBody of(ResourceView view) {
        return new BookableBody(
                view.id().value(),
                view.version(),
                view.site().value(),
                view.kind(),
                view.subkind(),
                view.name(),
                view.active());
    }
}
