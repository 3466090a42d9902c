package org.carequay.ui.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.MessageView;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;

/** Says why a message is where it is, what to do about it, and what happens next. */
@Named
@RequestScoped
public class MessageWords {
    private static final String BUNDLE = "messageMsg";
    private static final String LINK = "{link}";
    /** What the other side answered, in its own numbers. */
    private static final Pattern ANSWER = Pattern.compile("(smtp|sms)-([0-9]+)");
    /** Answers of a mail server from 400, and of an HTTP gateway 408, 429 and from 500, say that it is only for now. */
    private static final Pattern FOR_NOW = Pattern.compile("smtp-4[0-9]{2}|sms-(3[0-9]{2}|408|429|5[0-9]{2})");
    /** Answers of an HTTP gateway that are about the account or the address, and not about a message. */
    private static final Pattern OF_THE_ACCOUNT = Pattern.compile("sms-(401|403|404)");

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    /** Why, and what to do; empty where nothing is wrong. */
    public String why(MessageView message) {
        String problem = message.problem();
        if (problem == null) {
            return "";
        }
        Matcher answer = ANSWER.matcher(problem);
        if (texts.orElse(BUNDLE, "problem." + problem, null) != null) {
            return said(message, "problem." + problem, "");
        }
        if (!answer.matches()) {
            return said(message, "problem.other", problem);
        }
        return said(message, "problem." + answer.group(1) + kind(problem), answer.group(2));
    }

    private static String kind(String problem) {
        if (OF_THE_ACCOUNT.matcher(problem).matches()) {
            return ".account";
        }
        return FOR_NOW.matcher(problem).matches() ? ".later" : ".refused";
    }

    /** What is tried again by itself while it waits is somebody's to do once it was given up. */
    private String said(MessageView message, String key, String code) {
        String ofState = key + "." + message.state();
        return texts.of(BUNDLE, texts.orElse(BUNDLE, ofState, null) == null ? key : ofState, code);
    }

    /** What happened last, or happens next, and when. */
    public String when(MessageView message) {
        return switch (message.state()) {
            case QUEUED -> texts.of(BUNDLE, queued(message), dates.show(message.dueAt(), "full"));
            case SENDING -> texts.of(BUNDLE, "when.SENDING");
            case SENT -> texts.of(BUNDLE, "when.SENT", dates.show(message.sentAt(), "full"));
            case DELIVERED -> texts.of(BUNDLE, "when.DELIVERED", dates.show(message.deliveredAt(), "full"));
            case FAILED -> texts.of(BUNDLE, "when.FAILED", message.attempts());
            case WITHDRAWN, SUPPRESSED -> texts.of(BUNDLE, "when.never");
        };
    }

    private static String queued(MessageView message) {
        return message.attempts() == 0 ? "when.QUEUED" : "when.again";
    }

    /** The text with a word in place of the link, which only the patient has. */
    public String body(MessageView message) {
        return plain(message.body());
    }

    /** The same of a text alone. */
    public String plain(String body) {
        return body.replace(LINK, texts.of(BUNDLE, "link"));
    }

    public boolean hasLink(MessageView message) {
        return message.body().contains(LINK) && message.state() != MessageState.SUPPRESSED;
    }
}
