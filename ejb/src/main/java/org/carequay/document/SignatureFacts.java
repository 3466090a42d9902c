package org.carequay.document;

import java.time.Instant;
import java.util.List;

/**
 * One signature, as the certificate page shows it.
 *
 * @param role in words: patient, guardian, attorney …
 * @param relation of a guardian to the patient, or null
 * @param method in words: drawn, typed, agreed by click, on paper
 * @param authentication in words, how it was made sure who signs
 * @param at by the server's clock
 * @param ip address the signature came from, or null for paper
 * @param userAgent or null for paper
 * @param strokes drawn lines, each a list of x and y in 0..1 of a box four times as wide as it is high; empty unless drawn
 */
public record SignatureFacts(
        String role,
        String name,
        String relation,
        String method,
        String authentication,
        Instant at,
        String ip,
        String userAgent,
        List<List<double[]>> strokes) {
    public SignatureFacts {
        strokes = List.copyOf(strokes);
    }
}
