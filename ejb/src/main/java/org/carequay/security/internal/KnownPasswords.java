package org.carequay.security.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.security.model.PasswordRules;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** The rules of passwords with the bundled list of those known from breaches; nothing is asked of anybody outside. */
final class KnownPasswords {
    private static final PasswordRules RULES = new PasswordRules(read());

    private KnownPasswords() {}

    /** @throws InvalidInput at that field */
    static void check(String field, String password, String... about) {
        Optional<String> refused = RULES.refuse(password, about);
        if (refused.isPresent()) {
            throw new InvalidInput("invalid", List.of(new Violation(field, refused.get())));
        }
    }

    private static Set<String> read() {
        try (InputStream in = KnownPasswords.class.getResourceAsStream("/org/carequay/security/common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
