package org.carequay.report.internal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carequay.report.model.ReportWords;
import org.carequay.tenancy.ClinicView;

/** How days, money and codes stand in a report. */
final class Printing {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private Printing() {}

    static Locale locale(ClinicView clinic) {
        return Locale.forLanguageTag(clinic.locale());
    }

    static String day(LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    static String money(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(DOLLAR);
        return format.format(amount);
    }

    /** The word for a code; nothing for none. */
    static String word(String kind, String code, Locale locale) {
        ResourceBundle words = ReportWords.in(locale);
        return code == null ? "" : words.getString(kind + "." + code);
    }
}
