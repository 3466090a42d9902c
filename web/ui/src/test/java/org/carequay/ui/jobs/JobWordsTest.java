package org.carequay.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOrigin;
import org.carequay.ui.jobs.JobScheduleForm.Rhythm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyJobHasItsWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle words = ResourceBundle.getBundle(
                "org.carequay.ui.jobs.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (JobKind kind : JobKind.values()) {
            assertThat(words.getString("job." + kind.key())).isNotBlank();
            assertThat(words.getString("job." + kind.key() + ".lead")).isNotBlank();
            for (long done : new long[] {0, 1, 2, 1_000_000}) {
                assertThat(new MessageFormat(words.getString("job." + kind.key() + ".done"), locale)
                                .format(new Object[] {done}))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
        for (JobOrigin origin : JobOrigin.values()) {
            assertThat(words.getString("origin." + origin)).isNotBlank();
        }
        for (Rhythm rhythm : Rhythm.values()) {
            assertThat(words.getString("rhythm." + rhythm)).isNotBlank();
        }
    }
}
