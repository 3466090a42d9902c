package org.carequay.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PasskeySiteTest {
    private static final String PUBLIC = "https://care.example.org/carequay";

    @Test
    void passkeysBelongToThePublicAddress() {
        assertThat(PasskeySite.of(URI.create("http://care.example.org:8080/carequay/two-step.xhtml"), PUBLIC))
                .contains(new PasskeySite("care.example.org", "https://care.example.org"));
        assertThat(PasskeySite.of(URI.create("https://care.example.org/x"), "https://care.example.org:8443/carequay"))
                .contains(new PasskeySite("care.example.org", "https://care.example.org:8443"));
    }

    @Test
    void nowhereElse() {
        assertThat(PasskeySite.of(URI.create("https://evil.example/carequay/two-step.xhtml"), PUBLIC))
                .isEmpty();
        assertThat(PasskeySite.of(URI.create("https://care.example.org/"), null))
                .isEmpty();
        assertThat(PasskeySite.of(URI.create("http://care.example.org/"), "http://care.example.org/carequay"))
                .as("without TLS")
                .isEmpty();
        assertThat(PasskeySite.of(URI.create("https://10.1.2.3/"), "https://10.1.2.3/carequay"))
                .as("no name")
                .isEmpty();
    }

    @Test
    void localhostIsForTryingOut() {
        assertThat(PasskeySite.of(URI.create("http://localhost:8080/carequay/x"), "http://127.0.0.1:8080/carequay"))
                .contains(new PasskeySite("localhost", "http://localhost:8080"));
    }
}
