package org.carequay.api.users;

import java.util.UUID;
import org.carequay.security.ApiClientService.ApiClientView;
import org.carequay.security.ApiClientService.Issued;
import org.carequay.security.Role;

/** A program that calls the API. {@code secret} stands in the answer that made it, and nowhere else. */
public record ApiClientBody(UUID id, String clientId, String name, Role role, boolean active, String secret) {
    static ApiClientBody of(ApiClientView client) {
        return with(client, null);
    }

    static ApiClientBody of(Issued issued) {
        return with(issued.client(), issued.secret());
    }

    private static ApiClientBody with(ApiClientView client, String secret) {
        return new ApiClientBody(
                client.id().value(), client.clientId(), client.name(), client.role(), client.active(), secret);
    }
}
