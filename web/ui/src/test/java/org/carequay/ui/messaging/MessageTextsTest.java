package org.carequay.ui.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.messaging.MessageState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the way of a message is said in plain words. */
class MessageTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-consent",
                "no-address",
                "channel-off",
                "deceased",
                "no-public-address",
                "quiet-hours",
                "not-needed",
                "too-late",
                "by-hand",
                "bad-address",
                "mail-down",
                "mail-down.FAILED",
                "mail-not-encrypted",
                "mail-not-trusted",
                "mail-slow",
                "other-way",
                "sms-unclear",
                "sms-unclear.FAILED",
                "sms-unroutable",
                "sms.account",
                "sms-slow",
                "sms-slow.FAILED",
                "sms-down",
                "sms-down.FAILED",
                "sms-broken-off",
                "sms-broken-off.FAILED",
                "smtp.later",
                "smtp.later.FAILED",
                "smtp.refused",
                "sms.later",
                "sms.later.FAILED",
                "sms.refused",
                "other"
            })
    void everyProblemHasItsSentence(String code) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, new Locale("es")}) {
            assertThat(texts(locale).getString("problem." + code))
                    .as(locale + " " + code)
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUED", "SENDING", "SENT", "DELIVERED", "FAILED", "WITHDRAWN", "SUPPRESSED"})
    void everyStateSaysWhatComesNext(MessageState state) {
        String key = state == MessageState.WITHDRAWN || state == MessageState.SUPPRESSED ? "never" : state.name();

        assertThat(texts(Locale.ENGLISH).getString("when." + key)).isNotBlank();
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.carequay.ui.messaging.messages", locale);
    }
}
