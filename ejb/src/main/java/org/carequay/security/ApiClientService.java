package org.carequay.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Programs that call the API for the bound clinic. Their secrets are shown once and kept only as a hash. */
public interface ApiClientService {
    record ApiClientView(
            AccountId id,
            String clientId,
            String name,
            Role role,
            boolean active,
            Set<Permission> keys,
            Instant createdAt) {}

    /** A client and its secret, which nobody can be told again. */
    record Issued(ApiClientView client, String secret) {
        @Override
        public String toString() {
            return "Issued " + client;
        }
    }

    /** By name, those that were revoked too. */
    @Requires(Permission.USER_MANAGE)
    List<ApiClientView> all();

    /** @throws org.carequay.shared.InvalidInput at {@code name} or {@code role}; portals' roles are for people */
    @Requires(Permission.USER_MANAGE)
    Issued create(String name, Role role, StepUp proof);

    /** Another secret; the one before, and the tokens it got, are refused from now on. */
    @Requires(Permission.USER_MANAGE)
    Issued rotate(AccountId client, StepUp proof);

    /** Ends the client for good. */
    @Requires(Permission.USER_MANAGE)
    ApiClientView revoke(AccountId client, StepUp proof);
}
