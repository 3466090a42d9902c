package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carequay.consent.LinkedPacket.Detail;
import org.carequay.consent.LinkedPacket.Label;
import org.carequay.patient.CoverageService;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientView;

/** What is on record about a patient and may have changed. */
@ApplicationScoped
public class PacketDetails {
    private static final String PHONE = "phone";

    @Inject
    private CoverageService coverages;

    List<Detail> of(PatientView patient, LocalDate day, Locale locale) {
        PatientDetails said = patient.details();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(Label.NAME, said.name().spoken()));
        if (said.birthDate() != null) {
            details.add(new Detail(
                    Label.BIRTH_DATE,
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(locale)
                            .format(said.birthDate())));
        }
        said.address().forEach(address -> details.add(new Detail(Label.ADDRESS, address.oneLine())));
        said.telecom()
                .forEach(point -> details.add(
                        new Detail(PHONE.equals(point.system()) ? Label.PHONE : Label.EMAIL, point.value())));
        coverages
                .validOn(patient.id(), day)
                .forEach(coverage -> details.add(
                        new Detail(Label.COVERAGE, coverage.details().payer())));
        return details;
    }
}
