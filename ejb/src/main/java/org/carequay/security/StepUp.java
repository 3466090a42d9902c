package org.carequay.security;

import java.io.Serializable;

/** Proof that the caller showed their credentials just now; good for five minutes and for that account alone. */
public record StepUp(String proof) implements Serializable {
    @Override
    public String toString() {
        return "StepUp";
    }
}
