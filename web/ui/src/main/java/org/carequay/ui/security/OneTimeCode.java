package org.carequay.ui.security;

import jakarta.security.enterprise.credential.Credential;

/** What somebody types in the second step of signing in. */
public record OneTimeCode(String code) implements Credential {
    @Override
    public boolean isCleared() {
        return false;
    }

    @Override
    public void clear() {
        // A code is good once and for a minute.
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
