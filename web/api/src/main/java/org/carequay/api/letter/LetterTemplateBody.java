package org.carequay.api.letter;

import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterTemplateView;

/** A template as JSON; {@code title} and {@code body} are its draft, {@code versions} what was published, newest first. */
public record LetterTemplateBody(
        UUID id,
        long version,
        LetterKind kind,
        String code,
        String language,
        String jurisdiction,
        boolean active,
        String title,
        String body,
        List<LetterTemplateView.Published> versions)
        implements Made, Versioned {
    static LetterTemplateBody of(LetterTemplateView view) {
        return new LetterTemplateBody(
                view.id().value(),
                view.version(),
                view.kind(),
                view.code(),
                view.language(),
                view.jurisdiction(),
                view.active(),
                view.draft().title(),
                view.draft().body(),
                view.versions());
    }
}
