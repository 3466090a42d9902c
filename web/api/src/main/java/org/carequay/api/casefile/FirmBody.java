package org.carequay.api.casefile;

import java.util.List;
import java.util.UUID;
import org.carequay.casefile.FirmView;
import org.carequay.shared.PostalAddress;

/** A law firm as JSON. */
public record FirmBody(
        UUID id, String name, String phone, String email, PostalAddress address, List<Attorney> attorneys) {
    public record Attorney(UUID id, String name, String email) {}

    static FirmBody of(FirmView view) {
        return new FirmBody(
                view.id().value(),
                view.name(),
                view.phone(),
                view.email(),
                view.address(),
                view.attorneys().stream()
                        .map(a -> new Attorney(a.id().value(), a.name(), a.email()))
                        .toList());
    }
}
