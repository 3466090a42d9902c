package org.carequay.security;

import java.time.Instant;
import java.util.List;

/** User accounts and API clients of the bound clinic. */
public interface AccountService {
    record NewAccount(String email, String password, String personName, Role role, String locale) {}

    record NewClient(String clientId, String secret, String name, Role role) {}

    record LockedAccount(String personName, String email, Instant until) {}

    /** {@code email} is null for an API client, {@code clientId} for a person. */
    record AccountView(AccountId id, String email, String clientId, String personName, Role role, boolean active) {}

    /** Makes an account; a person who already signs in elsewhere keeps the password they have. */
    @Requires(Permission.USER_MANAGE)
    AccountId create(NewAccount account);

    /** Makes the account of a program that calls the API. */
    @Requires(Permission.USER_MANAGE)
    AccountId createClient(NewClient client);

    /** Ends an account: its sessions and tokens are refused from the next call on. */
    @Requires(Permission.USER_MANAGE)
    void end(AccountId account);

    /** People and API clients of the bound clinic by name; without a clinic: the super admins. */
    @Requires(Permission.USER_MANAGE)
    List<AccountView> all();

    /** Sign-ins that are slowed down after five failures. */
    @Requires(Permission.USER_MANAGE)
    List<LockedAccount> locked();
}
