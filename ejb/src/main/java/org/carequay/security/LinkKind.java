package org.carequay.security;

import java.time.Duration;

/** What a link in an e-mail is good for, and how long. */
public enum LinkKind {
    INVITATION(Duration.ofHours(72)),
    PASSWORD_RESET(Duration.ofMinutes(60));

    private final Duration life;

    LinkKind(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
