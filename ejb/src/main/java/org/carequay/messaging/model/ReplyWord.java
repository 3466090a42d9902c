package org.carequay.messaging.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody means who answers a text message in a word, in English or Spanish, however it is written. The words that end and begin
 * messages are those of the CTIA's messaging principles; CANCEL is not among them here, as it is the visit that is cancelled.
 */
public enum ReplyWord {
    CONFIRM("C", "CONFIRM", "CONFIRMED", "CONFIRMO", "CONFIRMAR", "YES", "Y", "SI"),
    CANCEL("X", "CANCEL", "CANCELAR", "CANCELO"),
    STOP("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "BAJA", "PARAR", "ALTO"),
    START("START", "UNSTOP", "ALTA"),
    OTHER;

    private final Set<String> words;

    ReplyWord(String... words) {
        this.words = Set.of(words);
    }

    public static ReplyWord of(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(word -> word.words.contains(letters))
                .findFirst()
                .orElse(OTHER);
    }
}
