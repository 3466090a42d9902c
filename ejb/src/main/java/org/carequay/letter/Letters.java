package org.carequay.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.security.FeatureCall;

/** Writes letters for the features that know what they are about. */
public interface Letters {
    /**
     * The version that holds on that day: of the language and state if there is one, else of the language for any state,
     * else the shipped text, else the one in English.
     *
     * @param jurisdiction two-letter state, or null
     * @throws org.carequay.shared.NotFound for a code of which nothing is published
     */
    @FeatureCall
    LetterEdition current(String code, String language, String jurisdiction, LocalDate day);

    /** The draft of a template as if it were published, to look at. @throws org.carequay.shared.NotFound */
    @FeatureCall
    LetterEdition draft(LetterTemplateId id);

    /** A version that was published. @throws org.carequay.shared.NotFound */
    @FeatureCall
    LetterEdition published(UUID id);

    /** Codes of that kind of which something is published or shipped, with a title in that language or in another. */
    @FeatureCall
    List<LetterEdition> choices(LetterKind kind, String language, LocalDate day);

    /** The fields of the clinic and the day, in that language; callers add the others. */
    @FeatureCall
    Map<LetterField, String> clinicValues(String language);

    @FeatureCall
    byte[] pdf(LetterEdition edition, LetterPaper paper);

    /** The words alone, filled in, as XHTML to be shown on a page. */
    @FeatureCall
    String markup(LetterEdition edition, LetterPaper paper);
}
