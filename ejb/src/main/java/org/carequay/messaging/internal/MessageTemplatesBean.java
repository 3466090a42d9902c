package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.messaging.ChangeTemplate;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageTemplate;
import org.carequay.messaging.MessageTemplate.Key;
import org.carequay.messaging.MessageTemplates;
import org.carequay.messaging.TemplatePreview;
import org.carequay.messaging.TextForm;
import org.carequay.messaging.internal.MessageTexts.Text;
import org.carequay.messaging.internal.TemplateRows.Own;
import org.carequay.messaging.model.TemplatePolicy;
import org.carequay.messaging.model.TemplateText;
import org.carequay.messaging.model.TemplateText.Field;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;

/** Shows the texts of messages and lets a clinic have its own. */
@Stateless
@PermitAll
@Local(MessageTemplates.class)
public class MessageTemplatesBean implements MessageTemplates {
    private static final List<String> LANGUAGES = List.of("en", "es");

    @Inject
    private TemplateRows rows;

    @Inject
    private TemplateSample sample;

    @Inject
    private TestSending testing;

    @Override
    public List<MessageTemplate> all() {
        Map<Key, Own> own = rows.all();
        return Arrays.stream(MessageRule.values())
                .flatMap(rule -> Arrays.stream(TextForm.values())
                        .filter(form -> form.says(rule))
                        .flatMap(form -> LANGUAGES.stream().map(language -> new Key(rule, form, language))))
                .map(key -> template(key, own.get(key)))
                .toList();
    }

    @Override
    public MessageTemplate get(Key key) {
        known(key);
        return template(key, rows.all().get(key));
    }

    @Override
    public MessageTemplate change(ChangeTemplate command) {
        known(command.key());
        ChangeTemplate words = tidy(command);
        check(words);
        if (!rows.change(words)) {
            throw stale(words.key(), words.version());
        }
        return get(words.key());
    }

    @Override
    public MessageTemplate reset(Key key, long version) {
        known(key);
        if (!rows.delete(key, version)) {
            throw stale(key, version);
        }
        return get(key);
    }

    @Override
    public TemplatePreview preview(ChangeTemplate words) {
        known(words.key());
        return sample.of(tidy(words), unknown(words));
    }

    @Override
    public void sendTest(ChangeTemplate words, String to) {
        known(words.key());
        ChangeTemplate tidy = tidy(words);
        check(tidy);
        if (words.key().form() == TextForm.LETTER) {
            throw new NotFound("message-template");
        }
        MessageChannel channel = words.key().form() == TextForm.SMS ? MessageChannel.SMS : MessageChannel.EMAIL;
        testing.send(channel, sample.of(tidy, List.of()), to);
    }

    private StaleVersion stale(Key key, long seen) {
        return new StaleVersion(seen, get(key).version());
    }

    private static void known(Key key) {
        if (key.rule() == null
                || key.form() == null
                || !key.form().says(key.rule())
                || !LANGUAGES.contains(key.language())) {
            throw new NotFound("message-template");
        }
    }

    /** A text message has no subject; lines end as they do everywhere else, whatever the browser sent. */
    private static ChangeTemplate tidy(ChangeTemplate words) {
        return new ChangeTemplate(
                words.key(),
                words.version(),
                words.key().form().titled() ? text(words.subject()) : null,
                text(words.body()).replace("\r\n", "\n"));
    }

    private static void check(ChangeTemplate words) {
        TemplatePolicy.check(words.subject(), words.body(), words.key().form(), standard(words.key()));
        List<String> unknown = unknown(words);
        if (!unknown.isEmpty()) {
            throw new DomainRefusal(
                    "template-unknown-field",
                    Map.of(
                            "unknown",
                            braced(unknown.stream()),
                            "known",
                            braced(TemplatePolicy.fields(standard(words.key())).stream()
                                    .map(Field::word))));
        }
        if (parts(words).anyMatch(part -> new TemplateText(part).hasLooseBrace())) {
            throw new DomainRefusal("template-loose-brace", Map.of());
        }
    }

    private static List<String> unknown(ChangeTemplate words) {
        return parts(words)
                .flatMap(part -> TemplatePolicy.unknown(part, standard(words.key())).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> parts(ChangeTemplate words) {
        return Stream.of(text(words.key().form().titled() ? words.subject() : null), text(words.body()));
    }

    private static String braced(Stream<String> words) {
        return words.map(word -> "{" + word + "}").collect(Collectors.joining(", "));
    }

    private static String standard(Key key) {
        return MessageTexts.standard(key.rule(), key.form(), key.language()).body();
    }

    private static MessageTemplate template(Key key, Own own) {
        Text standard = MessageTexts.standard(key.rule(), key.form(), key.language());
        List<String> fields =
                TemplatePolicy.fields(standard.body()).stream().map(Field::word).toList();
        return own == null
                ? new MessageTemplate(key, 0, standard.subject(), standard.body(), fields)
                : new MessageTemplate(key, own.version(), own.subject(), own.body(), fields);
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
