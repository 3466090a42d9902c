package org.carequay.ui.patient;

import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.OptIn;

/** Turns the wishes about being reached into a communication and back. */
final class WishesMapper {
    private static final String YES = "yes";
    private static final String NO = "no";

    private WishesMapper() {}

    static Communication communication(String language, WishesForm form, Communication kept) {
        List<OptIn> words = new ArrayList<>();
        say(words, ContactChannel.SMS, form.getSms(), form, kept);
        say(words, ContactChannel.PHONE, form.getPhone(), form, kept);
        say(words, ContactChannel.EMAIL, form.getEmail(), form, kept);
        say(words, ContactChannel.MAIL, form.getMail(), form, kept);
        return new Communication(language, form.isInterpreterNeeded(), form.getPreferredChannel(), words);
    }

    static WishesForm fields(Communication communication) {
        WishesForm form = new WishesForm();
        form.setInterpreterNeeded(communication.interpreterNeeded());
        form.setPreferredChannel(communication.preferredChannel());
        form.setSms(chosen(communication, ContactChannel.SMS));
        form.setPhone(chosen(communication, ContactChannel.PHONE));
        form.setEmail(chosen(communication, ContactChannel.EMAIL));
        form.setMail(chosen(communication, ContactChannel.MAIL));
        return form;
    }

    /** A word that did not change keeps its source and time; a new one has the source of the form. */
    private static void say(
            List<OptIn> words, ContactChannel channel, String chosen, WishesForm form, Communication kept) {
        if (chosen == null) {
            return;
        }
        boolean yes = YES.equals(chosen);
        OptIn said = kept == null
                ? null
                : kept.optIn().stream()
                        .filter(word -> word.channel() == channel && word.optedIn() == yes)
                        .findFirst()
                        .orElse(null);
        words.add(said == null ? new OptIn(channel, yes, form.getSource()) : said);
    }

    private static String chosen(Communication communication, ContactChannel channel) {
        return communication.optIn().stream()
                .filter(word -> word.channel() == channel)
                .map(word -> word.optedIn() ? YES : NO)
                .findFirst()
                .orElse(null);
    }
}
