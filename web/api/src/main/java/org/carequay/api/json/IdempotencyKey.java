package org.carequay.api.json;

import java.util.List;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** What a client calls one command by, so that sending it twice does it once; at most 200 visible ASCII characters. */
public record IdempotencyKey(String value) {
    /** The header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX = 200;

    /** @throws InvalidInput when the text is no key */
    public static IdempotencyKey parse(String text) {
        boolean visible = text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!visible || text.length() > MAX) {
            throw new InvalidInput("invalid", List.of(new Violation(HEADER, "not-a-key")));
        }
        return new IdempotencyKey(text);
    }

    /** The text for a service, null without a key. */
    public static String text(IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
