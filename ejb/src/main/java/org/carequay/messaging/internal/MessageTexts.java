package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.PatientMessage.VisitWords;
import org.carequay.messaging.TextForm;
import org.carequay.messaging.model.SmsLength;
import org.carequay.messaging.model.TemplateText;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;

/** Says things in the clinic's own words, or in those that come with the application. */
@ApplicationScoped
public class MessageTexts {
    private static final String BUNDLE = "org.carequay.messaging.templates";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String OWN =
            "select subject, body from message_template where rule = ? and channel = ? and language = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    /** @param subject of an e-mail or letter, else null */
    record Text(String subject, String body) {}

    /** The words of the clinic at this moment, for one or for many messages. */
    Words words() {
        return new Words(clinics.current());
    }

    /** The clinic's own, else the one that comes with the application. */
    Text template(MessageRule rule, TextForm form, String language) {
        return sql.first(OWN, row -> new Text(row.getString("subject"), row.getString("body")), rule, form, language)
                .orElseGet(() -> standard(rule, form, language));
    }

    static Text standard(MessageRule rule, TextForm form, String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language), MessageTexts.class.getClassLoader(), ENGLISH_ELSE);
        return new Text(form.titled() ? words.getString(rule + ".subject") : null, words.getString(rule + "." + form));
    }

    /** Says things as the clinic does; each of its texts is looked up once. */
    final class Words {
        private final ClinicView clinic;
        private final String phone;
        private final Map<List<Object>, Text> templates = new HashMap<>();

        private Words(ClinicView clinic) {
            this.clinic = clinic;
            this.phone =
                    PhoneNumber.parse(clinic.phone()).map(PhoneNumber::shown).orElse(clinic.phone());
        }

        /** What is said, with {@code {link}} where the link will be. */
        Text write(MessageRule rule, TextForm form, String language, String given, VisitWords about) {
            Text template =
                    templates.computeIfAbsent(List.of(rule, form, language), key -> template(rule, form, language));
            return fill(template, form, language, given, about);
        }

        /** The same with a text that is not the clinic's yet. */
        Text fill(Text template, TextForm form, String language, String given, VisitWords about) {
            Map<String, String> values = values(form, Locale.forLanguageTag(language), given, about);
            String body = new TemplateText(template.body()).filled(values);
            return form == TextForm.SMS
                    ? new Text(null, SmsLength.plain(body))
                    : new Text(oneLine(new TemplateText(template.subject()).filled(values)), body);
        }

        private Map<String, String> values(TextForm form, Locale locale, String given, VisitWords about) {
            ZoneId zone = clinic.zone();
            Map<String, String> values = new HashMap<>();
            values.put("given", given);
            values.put("clinic", clinic.name());
            values.put("phone", phone);
            if (about != null) {
                values.putAll(visit(form, locale, zone, about));
            }
            return values;
        }
    }

    private static Map<String, String> visit(TextForm form, Locale locale, ZoneId zone, VisitWords about) {
        Map<String, String> values = new HashMap<>();
        values.put("site", about.site());
        values.put("address", about.address());
        values.put("day", day(form, locale).format(about.start().atZone(zone)));
        values.put("time", time(locale, about.start(), zone));
        if (about.until() != null) {
            values.put("until", time(locale, about.until(), zone));
        }
        return values;
    }

    private static DateTimeFormatter day(TextForm form, Locale locale) {
        String brief = "es".equals(locale.getLanguage()) ? "EEE d MMM" : "EEE, MMM d";
        return form == TextForm.SMS
                ? DateTimeFormatter.ofPattern(brief, locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    private static String time(Locale locale, Instant moment, ZoneId zone) {
        // Of both languages as they are written in the USA.
        return DateTimeFormatter.ofPattern("h:mm a", Locale.forLanguageTag(locale.getLanguage() + "-US"))
                .format(moment.atZone(zone));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
