package org.carequay.ui.security;

import jakarta.security.enterprise.credential.Credential;
import org.carequay.security.PasskeyAsk;

/** What a browser answers in the second step of signing in. */
record PasskeyCredential(PasskeyAsk asked, String response) implements Credential {
    @Override
    public boolean isCleared() {
        return false;
    }

    @Override
    public void clear() {
        // An answer is good once.
    }

    @Override
    public boolean isValid() {
        return true;
    }

    @Override
    public String toString() {
        return "PasskeyCredential";
    }
}
