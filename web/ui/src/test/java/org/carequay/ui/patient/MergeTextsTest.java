package org.carequay.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.patient.PatientDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that a record gets can be chosen in a merge, so the page has a word for it. */
class MergeTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyFieldOfAPatientHasAWord(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.carequay.ui.patient.merge",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(Arrays.stream(PatientDetails.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("birthDateEstimated"))
                        .map(name -> "field." + name))
                .allMatch(texts::containsKey);
    }
}
