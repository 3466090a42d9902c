package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.messaging.ChangeTemplate;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageTemplate;
import org.carequay.messaging.MessageTemplates;
import org.carequay.messaging.TemplatePreview;
import org.carequay.messaging.TextForm;
import org.carequay.ui.shell.Notices;

/** One text, changed while it is shown how a patient would get it. */
@Named
@ViewScoped
public class MessageTextPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "messageMsg";

    @Inject
    private MessageTemplates templates;

    @Inject
    private Notices notices;

    private MessageRule rule;
    private TextForm form;
    private String language;
    private long version;
    private String subject;
    private String body;
    private String testTo;
    private boolean asking;
    private List<String> fields = List.of();
    private transient TemplatePreview preview;

    /** @throws org.carequay.shared.NotFound when the address names no text */
    public void open() {
        show(templates.get(key()));
    }

    public void save() {
        show(templates.change(words()));
        notices.done(BUNDLE, "text.saved");
    }

    public void reset() {
        show(templates.reset(key(), version));
        notices.done(BUNDLE, "text.reset.done");
    }

    /** What was typed so far, saved or not, to the address or number that was typed. */
    public void sendTest() {
        templates.sendTest(words(), testTo);
        notices.done(BUNDLE, "test.sent", testTo.strip());
    }

    /** Own words are asked about before they are given up. */
    public void ask(boolean sure) {
        asking = sure;
    }

    /** Shows what was typed so far. */
    public void look() {
        preview = null;
    }

    private void show(MessageTemplate shown) {
        version = shown.version();
        subject = shown.subject();
        body = shown.body();
        fields = List.copyOf(shown.fields());
        preview = null;
        asking = false;
    }

    public TemplatePreview getPreview() {
        if (preview == null) {
            preview = templates.preview(words());
        }
        return preview;
    }

    /** The fields that there are not, in braces. */
    public String getUnknown() {
        return "{" + String.join("}, {", getPreview().unknown()) + "}";
    }

    private MessageTemplate.Key key() {
        return new MessageTemplate.Key(rule, form, language);
    }

    private ChangeTemplate words() {
        return new ChangeTemplate(key(), version, subject, body);
    }

    public String getTestTo() {
        return testTo;
    }

    public void setTestTo(String testTo) {
        this.testTo = testTo;
    }

    public boolean isAsking() {
        return asking;
    }

    public boolean isOwn() {
        return version > 0;
    }

    public boolean isTitled() {
        return form.titled();
    }

    /** Whether it can be tried: a letter is looked at. */
    public boolean isSent() {
        return form != TextForm.LETTER;
    }

    /** Without their braces. */
    public List<String> getFields() {
        return fields;
    }

    public MessageRule getRule() {
        return rule;
    }

    public void setRule(MessageRule rule) {
        this.rule = rule;
    }

    public TextForm getForm() {
        return form;
    }

    public void setForm(TextForm form) {
        this.form = form;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
