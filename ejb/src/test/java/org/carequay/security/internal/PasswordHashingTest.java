package org.carequay.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    /** Made by password4j 1.8.4, whose hashes installations hold. */
    private static final String EARLIER =
            "$argon2id$v=19$m=19456,t=2,p=1$rpoLxBNLuluEZmux7SRFrQ" + "$c1qxWkQa++GQWHaBrBv7VvZQ76W6df5+/qLIzX5YHSw";

    @Test
    void knowsThePasswordOfAHashThatAnotherLibraryMade() {
        assertThat(PasswordHashing.matches("contraseña ✓ 密", EARLIER)).isTrue();
        assertThat(PasswordHashing.matches("contraseña ✓ 蜜", EARLIER)).isFalse();
    }

    @Test
    void eachHashHasASaltOfItsOwnAndSaysWithWhatItWasMade() {
        String hash = PasswordHashing.hash("correct horse");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(PasswordHashing.hash("correct horse"));
        assertThat(PasswordHashing.matches("correct horse", hash)).isTrue();
        assertThat(PasswordHashing.matches("correct horse ", hash)).isFalse();
    }

    @Test
    void checksByTheParametersThatTheHashTells() {
        String dearer = EARLIER.replace("t=2", "t=3");
        assertThat(PasswordHashing.matches("contraseña ✓ 密", dearer)).isFalse();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(PasswordHashing.matches("", null)).isFalse();
    }

    @Test
    void whatIsNoHashIsNotTakenForAWrongPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHashing.matches("x", "$argon2i$v=19$m=1,t=1,p=1$$"));
    }
}
