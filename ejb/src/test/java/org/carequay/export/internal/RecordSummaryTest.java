package org.carequay.export.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.billing.InvoiceState;
import org.carequay.casefile.CasePhase;
import org.carequay.clinical.ClinicalStatus;
import org.carequay.clinical.Criticality;
import org.carequay.clinical.MedicationStatus;
import org.carequay.scheduling.AppointmentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who read a record read words, not codes. */
class RecordSummaryTest {
    private static final List<Class<? extends Enum<?>>> CODED = List.of(
            AppointmentStatus.class,
            CasePhase.class,
            InvoiceState.class,
            ClinicalStatus.class,
            MedicationStatus.class,
            Criticality.class);

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void eachCodeHasItsWords(String language) {
        ResourceBundle words = ResourceBundle.getBundle("org.carequay.export.summary", Locale.forLanguageTag(language));
        for (Class<? extends Enum<?>> coded : CODED) {
            assertThat(Arrays.stream(coded.getEnumConstants()).map(each -> coded.getSimpleName() + "." + each.name()))
                    .allMatch(words::containsKey);
        }
    }
}
