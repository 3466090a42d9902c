package org.carequay.letter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.document.PdfRenderer;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterPaper;
import org.carequay.letter.LetterTemplateView;
import org.carequay.letter.model.LetterHash;
import org.carequay.letter.model.LetterPage;
import org.carequay.patient.PhoneNumber;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.CurrentCaller;

/** What the clinic itself adds to each letter, and letters for nobody, to look at. */
@ApplicationScoped
public class LetterSamples {
    @Inject
    private ClinicService clinics;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    Map<LetterField, String> clinic(String language) {
        ClinicView clinic = clinics.current();
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.CLINIC_NAME, clinic.legalName());
        values.put(LetterField.CLINIC_ADDRESS, clinic.statementAddress().oneLine());
        values.put(
                LetterField.CLINIC_PHONE,
                PhoneNumber.parse(clinic.phone()).map(PhoneNumber::shown).orElse(clinic.phone()));
        values.put(LetterField.CLINIC_TAX_ID, clinic.tin());
        values.put(
                LetterField.LETTER_DATE,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(language + "-US"))
                        .format(clock.today(caller.zone())));
        return values;
    }

    byte[] pdf(LetterTemplateView template) {
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        LetterField.of(template.kind()).forEach(field -> values.put(field, field.sample()));
        values.putAll(clinic(template.language()));
        return renderer.render(LetterPage.of(draft(template), new LetterPaper(values, List.of(), List.of())));
    }

    /** The draft as an edition of no number yet. */
    static LetterEdition draft(LetterTemplateView template) {
        return new LetterEdition(
                null,
                template.code(),
                template.kind(),
                template.language(),
                template.jurisdiction(),
                0,
                0,
                null,
                template.draft(),
                LetterHash.of(template.draft()));
    }
}
