package org.carequay.ui.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.SignInService;

/** Lets nobody in; keeps what is noted of sessions. */
final class NotedSessions implements SignInService {
    final List<String> notes = new ArrayList<>();

    @Override
    public List<SignInAccount> signIn(String email, String password, String address) {
        return List.of();
    }

    @Override
    public Optional<SignInAccount> client(String clientId, String secret) {
        return Optional.empty();
    }

    @Override
    public UUID began(AccountId account, String address, String agent, boolean providerFactor) {
        return UUID.randomUUID();
    }

    @Override
    public void seen(UUID session) {
        notes.add("seen");
    }

    @Override
    public Unlock unlock(AccountId account, int epoch, UUID session, String password, String address) {
        return "right".equals(password) ? Unlock.OPEN : Unlock.WRONG;
    }

    @Override
    public void ended(UUID session) {
        notes.add("ended");
    }
}
