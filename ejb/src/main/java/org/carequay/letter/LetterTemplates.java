package org.carequay.letter;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The templates of a clinic. The draft of one is edited; publishing makes a numbered version of it that never changes. */
public interface LetterTemplates {
    /** By kind, code, language and state; shipped ones stand in as long as the clinic has none of its own. */
    @Requires(Permission.DOCUMENT_READ)
    List<LetterTemplateRow> all();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.DOCUMENT_READ)
    LetterTemplateView get(LetterTemplateId id);

    /**
     * @throws org.carequay.shared.InvalidInput when the variant exists already, among others
     */
    @Requires(Permission.TEMPLATE_EDIT)
    LetterTemplateView add(NewLetterTemplate template);

    /**
     * Keeps the draft, whatever fields it has; markup that is not harmless is taken out.
     *
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.TEMPLATE_EDIT)
    LetterTemplateView save(LetterTemplateId id, long version, LetterText draft);

    /**
     * Publishes the draft as the next version.
     *
     * @throws org.carequay.shared.DomainRefusal {@code letter-unknown-field} (unknown), {@code letter-condition}
     *     (condition), {@code nothing-changed}
     */
    @Requires(Permission.TEMPLATE_EDIT)
    LetterTemplateView publish(LetterTemplateId id, long version, PublishLetter command);

    /** Takes it into use or out of use; without one of the clinic's own in use the shipped text holds again. */
    @Requires(Permission.TEMPLATE_EDIT)
    LetterTemplateView use(LetterTemplateId id, long version, boolean active);

    /** The PDF of the draft, filled in for a patient who does not exist. */
    @Requires(Permission.TEMPLATE_EDIT)
    byte[] preview(LetterTemplateId id);
}
