package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.carequay.ui.shell.Language;

/** Says times to somebody who does not sign in, on the wall clock of the clinic that tells them. */
@RequestScoped
public class LinkedTime {
    @Inject
    private Language language;

    String day(Instant moment, ZoneId zone) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), moment, zone);
    }

    String time(Instant moment, ZoneId zone) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), moment, zone);
    }

    String span(Instant start, Instant end, ZoneId zone) {
        return time(start, zone) + " – " + time(end, zone);
    }

    private String written(DateTimeFormatter form, Instant moment, ZoneId zone) {
        return form.withLocale(language.getLocale()).format(moment.atZone(zone));
    }
}
