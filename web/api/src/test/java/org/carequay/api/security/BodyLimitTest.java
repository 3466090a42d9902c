package org.carequay.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.Test;

class BodyLimitTest {
    @Test
    void aBodyWithinTheLimitIsReadWhole() throws Exception {
        assertThat(limited(10).readAllBytes()).hasSize(10);
    }

    @Test
    void aBodyBeyondTheLimitIsCutOff() {
        assertThatThrownBy(() -> limited(11).readAllBytes())
                .isInstanceOf(DomainRefusal.class)
                .hasMessage("too-large");
    }

    private static BodyLimit.Limited limited(int size) {
        return new BodyLimit.Limited(new ByteArrayInputStream(new byte[size]), 10);
    }
}
