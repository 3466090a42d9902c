package org.carequay.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carequay.document.DocumentPurpose.VIEW;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.carequay.document.DocumentPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {
    private static final byte[] KEY = new byte[32];
    private static final UUID CLINIC = new UUID(1, 1);
    private static final UUID DOCUMENT = new UUID(2, 2);
    private static final UUID ACCOUNT = new UUID(3, 3);
    private static final String SIGN_IN = "4#";
    private static final String HASH = "ab".repeat(32);
    private static final Instant EXPIRES = Instant.parse("2026-11-02T10:15:00Z");
    private final String token = new LinkToken(CLINIC, DOCUMENT, HASH, ACCOUNT, SIGN_IN, VIEW, EXPIRES).sign(KEY);

    private boolean accepts(String text, UUID clinic, UUID document, String hash, UUID account, Instant now) {
        return LinkToken.accepts(
                KEY, text, new LinkToken(clinic, document, hash, account, SIGN_IN, VIEW, Instant.EPOCH), now);
    }

    @Test
    void isGoodUntilItsMoment() {
        assertThat(accepts(token, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES.minusSeconds(1)))
                .isTrue();
        assertThat(accepts(token, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES)).isFalse();
        assertThat(accepts(token, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void isBoundToEachOfItsFacts() {
        Instant now = EXPIRES.minusSeconds(1);
        UUID other = new UUID(9, 9);
        assertThat(accepts(token, other, DOCUMENT, HASH, ACCOUNT, now)).isFalse();
        assertThat(accepts(token, CLINIC, other, HASH, ACCOUNT, now)).isFalse();
        assertThat(accepts(token, CLINIC, DOCUMENT, "cd".repeat(32), ACCOUNT, now))
                .isFalse();
        assertThat(accepts(token, CLINIC, DOCUMENT, HASH, other, now)).isFalse();
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        LinkToken same = new LinkToken(CLINIC, DOCUMENT, HASH, ACCOUNT, SIGN_IN, VIEW, Instant.EPOCH);
        assertThat(LinkToken.accepts(otherKey, token, same, now)).isFalse();
        LinkToken otherPurpose =
                new LinkToken(CLINIC, DOCUMENT, HASH, ACCOUNT, SIGN_IN, DocumentPurpose.PRINT, Instant.EPOCH);
        assertThat(LinkToken.accepts(KEY, token, otherPurpose, now)).isFalse();
        LinkToken otherSignIn = new LinkToken(CLINIC, DOCUMENT, HASH, ACCOUNT, "5#", VIEW, Instant.EPOCH);
        assertThat(LinkToken.accepts(KEY, token, otherSignIn, now)).isFalse();
    }

    @Test
    void noByteOfItCanBeChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < bytes.length; i++) {
            byte[] forged = bytes.clone();
            forged[i] ^= 1;
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(accepts(text, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES.minusSeconds(1)))
                    .as("byte %d", i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64 !", "AAAA", "f///////////////"})
    void nonsenseIsRefused(String text) {
        assertThat(accepts(text, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES.minusSeconds(1)))
                .isFalse();
        assertThat(accepts(null, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void anExpiryBeyondAllTimeIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        java.util.Arrays.fill(bytes, 1, 8, (byte) 0xff);
        bytes[0] = 0x7f;
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(accepts(text, CLINIC, DOCUMENT, HASH, ACCOUNT, EXPIRES.minusSeconds(1)))
                .isFalse();
    }
}
