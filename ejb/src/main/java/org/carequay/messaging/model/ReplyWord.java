package org.carequay.messaging.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody means who answers a text message in a word, in English or Spanish, however it is written. The words that end and begin
 * messages are those of the CTIA's messaging principles and of 47 CFR 64.1200(a)(10); CANCEL is not among them here, as it is the visit
 * that is cancelled. Whoever wants no more texts may say it politely, too ("stop texting me please"); all else is for people to read.
 */
public enum ReplyWord {
    CONFIRM("C", "CONFIRM", "CONFIRMED", "CONFIRMO", "CONFIRMAR", "YES", "Y", "SI"),
    CANCEL("X", "CANCEL", "CANCELAR", "CANCELO"),
    STOP("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "REVOKE", "OPTOUT", "BAJA", "PARAR", "PARE", "ALTO"),
    START("START", "UNSTOP", "ALTA"),
    OTHER;

    /** What is said around a STOP and changes nothing about it. */
    private static final Set<String> AROUND_STOP = Set.of(
            "PLEASE",
            "PLS",
            "THANKS",
            "THANK",
            "YOU",
            "NOW",
            "ALL",
            "SENDING",
            "TEXTING",
            "TEXTS",
            "TEXT",
            "MESSAGES",
            "MESSAGE",
            "SMS",
            "ME",
            "THE",
            "THESE",
            "POR",
            "FAVOR",
            "GRACIAS",
            "MENSAJES",
            "TEXTOS",
            "LOS",
            "DE",
            "ENVIAR",
            "MANDAR");

    private final Set<String> words;

    ReplyWord(String... words) {
        this.words = Set.of(words);
    }

    public static ReplyWord of(String text) {
        List<String> said = Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT)
                        .split("[^A-Z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String letters = String.join("", said);
        return Arrays.stream(values())
                .filter(word -> word.words.contains(letters))
                .findFirst()
                .orElse(wantsNoMore(said) ? STOP : OTHER);
    }

    private static boolean wantsNoMore(List<String> said) {
        Set<String> meant =
                said.stream().filter(word -> !AROUND_STOP.contains(word)).collect(Collectors.toSet());
        return meant.size() == 1 && STOP.words.containsAll(meant);
    }
}
