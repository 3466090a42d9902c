package org.carequay.patient.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.Demographics;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.OptIn;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.patient.Race;
import org.carequay.tenancy.LinesConverter;

/** What a record says about a person beside who it is and how to reach them. */
@Embeddable
@Access(AccessType.FIELD)
public class PatientTraits {
    private String language;

    @Column(name = "interpreter_needed")
    private boolean interpreterNeeded;

    @Column(name = "preferred_channel")
    @Enumerated(EnumType.STRING)
    private ContactChannel preferredChannel;

    private String pronouns;

    @Convert(converter = LinesConverter.class)
    private List<String> race;

    @Enumerated(EnumType.STRING)
    private Ethnicity ethnicity;

    private boolean unidentified;
    private LocalDate deceased;
    private boolean confidential;

    protected PatientTraits() {}

    static PatientTraits of(PatientDetails details) {
        PatientTraits traits = new PatientTraits();
        Communication communication = details.communication();
        traits.language = communication.language() == null
                ? "en"
                : communication.language().toLowerCase(Locale.ROOT);
        traits.interpreterNeeded = communication.interpreterNeeded();
        traits.preferredChannel = communication.preferredChannel();
        Demographics demographics = details.demographics();
        traits.pronouns = demographics.pronouns();
        traits.race = demographics.race().isEmpty()
                ? null
                : demographics.race().stream().map(Race::name).toList();
        traits.ethnicity = demographics.ethnicity();
        traits.unidentified = details.standing().unidentified();
        traits.deceased = details.standing().deceased();
        traits.confidential = details.standing().confidential();
        return traits;
    }

    Communication communication(List<OptIn> words) {
        return new Communication(language, interpreterNeeded, preferredChannel, words);
    }

    Demographics demographics() {
        List<Race> races =
                race == null ? List.of() : race.stream().map(Race::valueOf).toList();
        return new Demographics(pronouns, races, ethnicity);
    }

    PatientStanding standing() {
        return new PatientStanding(unidentified, deceased, confidential);
    }
}
