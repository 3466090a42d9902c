package org.carequay.api.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.Slot;

/** A free time as JSON. */
public record SlotBody(
        Instant start, Instant end, UUID provider, String providerName, UUID site, List<UUID> resources) {
    static SlotBody of(Slot slot) {
        return new SlotBody(
                slot.start(),
                slot.end(),
                slot.provider().value(),
                slot.providerName(),
                slot.site().value(),
                slot.resources().stream().map(ResourceId::value).toList());
    }
}
