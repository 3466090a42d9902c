package org.carequay.letter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.document.PdfRenderer;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterPaper;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.Letters;
import org.carequay.letter.model.LetterPage;
import org.carequay.letter.model.ShippedLetters;
import org.carequay.shared.NotFound;

/** Chooses the text that holds, and writes letters from it. */
@Stateless
@PermitAll
@Local(Letters.class)
public class LettersBean implements Letters {
    private static final String ENGLISH = "en";

    @Inject
    private LetterTemplateStore store;

    @Inject
    private LetterSamples samples;

    @Inject
    private PdfRenderer renderer;

    @Override
    public LetterEdition current(String code, String language, String jurisdiction, LocalDate day) {
        return candidates(day)
                .filter(one -> one.code().equals(code))
                .filter(one -> one.jurisdiction() == null || one.jurisdiction().equals(jurisdiction))
                .min(nearest(language))
                .orElseThrow(() -> new NotFound("letter template"));
    }

    private Stream<LetterEdition> candidates(LocalDate day) {
        return Stream.concat(store.effective(day).stream(), ShippedLetters.all().stream());
    }

    /** The reader's language before English before any; the state's own before any state's; the clinic's own before shipped. */
    private static Comparator<LetterEdition> nearest(String language) {
        return Comparator.comparing((LetterEdition one) -> !one.language().equals(language))
                .thenComparing(one -> !one.language().equals(ENGLISH))
                .thenComparing(one -> one.jurisdiction() == null)
                .thenComparing(one -> one.id() == null);
    }

    @Override
    public LetterEdition draft(LetterTemplateId id) {
        return store.get(id).map(LetterSamples::draft).orElseThrow(() -> new NotFound("letter template"));
    }

    @Override
    public LetterEdition published(UUID id) {
        return store.edition(id).orElseThrow(() -> new NotFound("letter template version"));
    }

    @Override
    public List<LetterEdition> choices(LetterKind kind, String language, LocalDate day) {
        List<LetterEdition> known =
                candidates(day).filter(one -> one.kind() == kind).toList();
        return known.stream()
                .map(LetterEdition::code)
                .distinct()
                .sorted()
                .map(code -> known.stream()
                        .filter(one -> one.code().equals(code))
                        .min(nearest(language))
                        .orElseThrow())
                .toList();
    }

    @Override
    public Map<LetterField, String> clinicValues(String language) {
        return samples.clinic(language);
    }

    @Override
    public byte[] pdf(LetterEdition edition, LetterPaper paper) {
        return renderer.render(LetterPage.of(edition, paper));
    }

    @Override
    public String markup(LetterEdition edition, LetterPaper paper) {
        return LetterPage.body(edition, paper);
    }
}
