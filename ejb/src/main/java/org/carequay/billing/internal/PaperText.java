package org.carequay.billing.internal;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.document.Markup;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicView;

/** Words, days and amounts of printed papers, escaped for XHTML. */
final class PaperText {
    private static final String BUNDLE = "org.carequay.billing.papers";
    private final ResourceBundle words;
    private final DateTimeFormatter days;
    private final NumberFormat money;
    private final String language;

    /** In the clinic's language. */
    PaperText(ClinicView clinic) {
        this(clinic, clinic.locale());
    }

    /** @param tag of the language of whoever reads it, such as {@code es} */
    PaperText(ClinicView clinic, String tag) {
        Locale locale = new Locale.Builder().setLanguageTag(tag).setRegion("US").build();
        this.language = locale.getLanguage();
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                PaperText.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.money = NumberFormat.getCurrencyInstance(locale);
        this.money.setCurrency(Currency.getInstance("USD"));
    }

    String language() {
        return language;
    }

    /** The word as it is, for cells and titles. */
    String plain(String key) {
        return words.getString(key);
    }

    /** The sentence with these in their places. */
    String told(String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }

    String word(String key) {
        return Markup.text(words.getString(key));
    }

    String day(LocalDate day) {
        return Markup.text(days.format(day));
    }

    String money(Money amount) {
        return Markup.text(money.format(amount.amount()));
    }

    /** The sheet all papers start with: head, style, and the clinic's letterhead. */
    String open(String title, ClinicView clinic) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s"><head><title>%s</title>
                <meta name="description" content="%s" /><style>
                @page { size: letter; margin: 18mm 18mm 20mm 18mm; }
                body { font-family: 'Open Sans', sans-serif; font-size: 9.6pt; line-height: 1.4; color: #1b2733; }
                h1 { font-size: 16pt; color: #0b6e76; margin: 8mm 0 2mm 0; }
                table { width: 100%%; border-collapse: collapse; margin-top: 5mm; }
                th, td { text-align: left; vertical-align: top; padding: 1.4mm 2mm; border-bottom: 0.5pt solid #d8e0e7; }
                .note { margin-top: 6mm; padding: 2mm 4mm; border-left: 2pt solid #0b6e76; }
                th { color: #5a6b7b; font-size: 8.6pt; } .n { text-align: right; } .to { margin-top: 10mm; }
                .head { border-bottom: 2pt solid #0b6e76; padding-bottom: 3mm; color: #5a6b7b; font-size: 8.6pt; }
                .clinic { font-size: 13pt; color: #1b2733; } .total td { font-weight: bold; }
                </style></head><body><div class="head"><div data-logo="%s"></div><b class="clinic">%s</b><br/>%s<br/>%s &#183; %s %s</div>"""
                .formatted(
                        language,
                        language,
                        Markup.text(title),
                        Markup.text(title),
                        Markup.text(clinic.legalName()),
                        Markup.text(clinic.legalName()),
                        Markup.text(clinic.statementAddress().oneLine()),
                        Markup.text(clinic.phone()),
                        word("tin"),
                        Markup.text(clinic.tin()));
    }

    static String close() {
        return "</body></html>";
    }
}
