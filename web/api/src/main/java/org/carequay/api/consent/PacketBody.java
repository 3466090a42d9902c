package org.carequay.api.consent;

import java.time.Instant;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.consent.PacketView;
import org.carequay.consent.PacketWay;

/** A packet as JSON; {@code path}, below the address of the application, is told once and only of one for the tablet. */
public record PacketBody(
        UUID id,
        UUID patient,
        UUID appointment,
        PacketWay way,
        Instant madeAt,
        Instant expiresAt,
        Instant openedAt,
        Instant finishedAt,
        Boolean detailsRight,
        String detailsNote,
        Instant notedAt,
        String path)
        implements Made {
    static PacketBody of(PacketView view) {
        return of(view, null);
    }

    static PacketBody of(PacketView view, String path) {
        return new PacketBody(
                view.id().value(),
                view.patient().value(),
                view.visit() == null ? null : view.visit().value(),
                view.way(),
                view.madeAt(),
                view.expiresAt(),
                view.openedAt(),
                view.finishedAt(),
                view.detailsRight(),
                view.detailsNote(),
                view.notedAt(),
                path);
    }
}
