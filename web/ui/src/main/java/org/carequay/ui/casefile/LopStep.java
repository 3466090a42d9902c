package org.carequay.ui.casefile;

import java.time.Instant;
import java.util.List;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;

/**
 * One step on a letter's way to being binding, for the strip on the case page.
 *
 * @param key name of the step in the texts
 * @param at when it was done, or null
 * @param by who signed, or null
 */
public record LopStep(String key, boolean done, Instant at, String by) {

    static List<LopStep> of(LopView letter) {
        boolean sent = letter.sentAt() != null || letter.status() != LopStatus.DRAFT;
        return List.of(
                new LopStep("draft", true, letter.createdAt(), null),
                new LopStep("sent", sent, letter.sentAt(), null),
                viewed(letter),
                signed("patient", letter, LopView.Party.PATIENT),
                signed("attorney", letter, LopView.Party.ATTORNEY),
                new LopStep("executed", binding(letter), null, null));
    }

    /** What happens next with a letter in that state: name of a sentence in the texts. */
    static String next(LopView letter) {
        boolean patient = letter.signedBy(LopView.Party.PATIENT);
        return switch (letter.status()) {
            case DRAFT -> "send";
            case SENT -> "both";
            case PART_SIGNED -> patient ? "attorney" : "patient";
            case EXECUTED -> "executed";
            default -> "over";
        };
    }

    private static boolean binding(LopView letter) {
        return letter.signedBy(LopView.Party.PATIENT) && letter.signedBy(LopView.Party.ATTORNEY);
    }

    /** Whoever signs has seen it; a paper is not seen here. */
    private static LopStep viewed(LopView letter) {
        Instant first = letter.viewed().stream()
                .map(LopView.Viewed::at)
                .min(Instant::compareTo)
                .orElse(null);
        return new LopStep("viewed", first != null || !letter.signatures().isEmpty(), first, null);
    }

    private static LopStep signed(String key, LopView letter, LopView.Party party) {
        return letter.signatures().stream()
                .filter(signature -> signature.party() == party)
                .findFirst()
                .map(signature -> new LopStep(key, true, signature.at(), signature.name()))
                .orElse(new LopStep(key, false, null, null));
    }
}
