package org.carequay.security.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules =
            new PasswordRules(Set.of("password", "summer", "qwertyuiop", "iloveyouforever"));

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(rules.refuse("elevensigns")).contains("password-short");
        assertThat(rules.refuse("🦊🐢🐙🦉🐝🦄🐳🦔🦇🐌🐛")).contains("password-short");
        assertThat(rules.refuse("twelve-signs")).isEmpty();
        assertThat(rules.refuse("ab cd ef gh ".repeat(20))).contains("too-long");
        assertThat(rules.refuse(null)).contains("required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "!!!password!!!",
                "P4ssw0rd12345",
                "passwordpassword",
                "Summer-2026-!",
                "ILoveYouForever",
                "qwertyuiop123",
                "aaaaaaaaaaaabbb"
            })
    void aKnownPasswordStaysOneWithSignsAroundIt(String password) {
        assertThat(rules.refuse(password)).contains("password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo-Pass-2026!", "correct horse battery", "the summer of the whale"})
    void severalWordsAreGood(String password) {
        assertThat(rules.refuse(password)).isEmpty();
    }

    @Test
    void whatOthersKnowIsNoPassword() {
        assertThat(rules.refuse("Ramirez-2026-!", "ana.ramirez@eastside.example"))
                .contains("password-personal");
        assertThat(rules.refuse("eastside-12345", "x@y.example", "Ana Ramirez", "Eastside Injury Clinic"))
                .contains("password-personal");
        assertThat(rules.refuse("ramirez likes whales", "ana.ramirez@eastside.example"))
                .isEmpty();
    }
}
