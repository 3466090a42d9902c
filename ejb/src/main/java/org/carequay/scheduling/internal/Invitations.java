package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.carequay.patient.PatientService;
import org.carequay.patient.PhoneNumber;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.model.ics.IcsCalendar;
import org.carequay.scheduling.model.ics.IcsEvent;
import org.carequay.shared.RefusalText;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteView;

/**
 * Writes a visit for the patient's calendar. Others read that calendar too, so it says where and when, and not what for or
 * with whom.
 */
@ApplicationScoped
public class Invitations {
    private static final String BUNDLE = "org.carequay.scheduling.internal.invitation";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private FeedVisits visits;

    @Inject
    private PatientService patients;

    @Inject
    private ClinicService clinics;

    String write(AppointmentId id) {
        FeedVisits.Visit visit = visits.one(id);
        ClinicView clinic = clinics.current();
        SiteView site = visits.site(visit.site());
        String language = patients.forLetter(visit.patient()).details().language();
        ResourceBundle words = words(Locale.forLanguageTag(language));
        Map<String, Object> values = Map.of("clinic", clinic.name(), "phone", clinic.phone());
        IcsEvent event = visit.event(
                RefusalText.fill(words.getString("summary"), values),
                site.name() + ", " + site.address().oneLine(),
                RefusalText.fill(words.getString("description"), values),
                null);
        return new IcsCalendar(clinic.name(), clinic.zone(), new TimeRange(visit.start(), visit.end()), List.of(event))
                .published(
                        PhoneNumber.parse(clinic.phone()).map(PhoneNumber::e164).orElse(null));
    }

    static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Invitations.class.getClassLoader(), ENGLISH_ELSE);
    }
}
