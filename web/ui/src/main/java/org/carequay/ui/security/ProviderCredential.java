package org.carequay.ui.security;

import jakarta.security.enterprise.credential.Credential;
import org.carequay.security.SignOnService.Arrival;

/** Whom a clinic's provider has named. */
record ProviderCredential(Arrival arrival) implements Credential {
    @Override
    public boolean isCleared() {
        return false;
    }

    @Override
    public void clear() {
        // Nothing in it is secret.
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public String toString() {
        return "ProviderCredential";
    }
}
