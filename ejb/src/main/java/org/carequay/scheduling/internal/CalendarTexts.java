package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.CalendarText;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.model.ics.IcsCalendar;
import org.carequay.shared.Clock;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Writes calendars. */
@ApplicationScoped
public class CalendarTexts {
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 180;

    @Inject
    private FeedVisits visits;

    @Inject
    private Invitations invitations;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    CalendarText ofProvider(ProviderId provider, URI pages) {
        ClinicView clinic = clinics.current();
        ZoneId zone = clinic.zone();
        LocalDate today = clock.today(zone);
        Instant from = today.minusDays(DAYS_BACK).atStartOfDay(zone).toInstant();
        Instant to = today.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant();
        TimeRange shown = new TimeRange(from, to);
        return tagged(
                new IcsCalendar(clinic.name(), zone, shown, visits.ofProvider(provider.value(), shown, pages)).feed());
    }

    CalendarText invitation(AppointmentId id) {
        return tagged(invitations.write(id));
    }

    private static CalendarText tagged(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return new CalendarText(text, HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
