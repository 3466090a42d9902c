package org.carequay.messaging;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The texts of messages: those that come with the application, and a clinic's own in their place. */
public interface MessageTemplates {
    /** One text for each rule, form and language in which it is ever said, in that order. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<MessageTemplate> all();

    /** @throws org.carequay.shared.NotFound for a language in which nobody is written to, and a form that the rule has not */
    @Requires(Permission.CLINIC_CONFIGURE)
    MessageTemplate get(MessageTemplate.Key key);

    /**
     * Says it in the clinic's own words from now on; what is in the outbox stays as it is.
     *
     * @throws org.carequay.shared.InvalidInput {@code required}, {@code too-long}, {@code one-line}, {@code link-missing},
     *     {@code link-in-subject}
     * @throws org.carequay.shared.DomainRefusal {@code template-unknown-field}, {@code template-loose-brace}
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    MessageTemplate change(ChangeTemplate command);

    /**
     * Goes back to the words that come with the application.
     *
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    MessageTemplate reset(MessageTemplate.Key key, long version);

    /**
     * Sends those words about a made-up patient to that address or number, at once; a letter is only looked at.
     *
     * @throws org.carequay.shared.InvalidInput as {@link #change}; at {@code to} {@code required}, {@code not-an-email}, {@code not-a-mobile}
     * @throws org.carequay.shared.DomainRefusal as {@link #change}; {@code test-no-gateway}, {@code test-server-down},
     *     {@code test-refused} with what the server answered
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    void sendTest(ChangeTemplate words, String to);

    /** How those words would look to a made-up patient, be they right or not. */
    @Requires(Permission.CLINIC_CONFIGURE)
    TemplatePreview preview(ChangeTemplate words);
}
