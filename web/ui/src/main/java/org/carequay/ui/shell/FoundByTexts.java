package org.carequay.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.carequay.patient.FoundBy;
import org.carequay.patient.MatchGrade;
import org.carequay.patient.PatientRow;

/** Says in words why a search shows a patient. */
@Named("foundBy")
@ApplicationScoped
public class FoundByTexts {
    private final Texts texts;

    protected FoundByTexts() {
        this(null);
    }

    @Inject
    public FoundByTexts(Texts texts) {
        this.texts = texts;
    }

    /** What answered, in the order in which it was typed: "Name · Phone", "Alike: William". */
    public String of(PatientRow row) {
        return row.foundBy().stream().map(this::text).distinct().collect(Collectors.joining(" · "));
    }

    private String text(FoundBy found) {
        if (found.grade().compareTo(MatchGrade.ALIKE) < 0) {
            return texts.of("msg", "found." + found.kind());
        }
        return texts.of("msg", "found." + found.kind() + "." + found.grade(), capital(found.word()));
    }

    private static String capital(String word) {
        return word == null || word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                        + word.substring(word.offsetByCodePoints(0, 1));
    }
}
