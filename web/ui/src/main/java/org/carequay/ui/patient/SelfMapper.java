package org.carequay.ui.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.HumanName;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.patient.Race;
import org.carequay.patient.TypedDate;

/** Turns what a person says of themselves into details and back; other names than the two of the fields are kept. */
final class SelfMapper {
    private static final String USUAL = "usual";
    private static final String MAIDEN = "maiden";

    private SelfMapper() {}

    static SelfForm fields(PatientDetails details, DayText days) {
        SelfForm form = new SelfForm();
        form.setUnidentified(details.standing().unidentified());
        form.setConfidential(details.standing().confidential());
        form.setDeceased(days.of(details.standing().deceased()));
        form.setPronouns(details.demographics().pronouns());
        form.setRace(details.demographics().race().toArray(Race[]::new));
        form.setEthnicity(details.demographics().ethnicity());
        HumanName usual = first(details.otherName(), USUAL);
        form.setUsualName(usual == null ? null : usual.spoken());
        HumanName former = first(details.otherName(), MAIDEN);
        form.setFormerName(former == null ? null : former.family());
        return form;
    }

    /** What they are called is kept as given names, the name they were born with as a family name. */
    static List<HumanName> otherNames(SelfForm form, List<HumanName> kept) {
        List<HumanName> all = new ArrayList<>();
        List<HumanName> rest = new ArrayList<>(kept);
        HumanName usual = first(kept, USUAL);
        rest.remove(usual);
        if (form.getUsualName() != null) {
            boolean same = usual != null && usual.spoken().equals(form.getUsualName());
            all.add(same ? usual : new HumanName("", List.of(form.getUsualName()), null, USUAL, null));
        }
        HumanName former = first(kept, MAIDEN);
        rest.remove(former);
        if (form.getFormerName() != null) {
            boolean same = former != null && form.getFormerName().equals(former.family());
            all.add(same ? former : new HumanName(form.getFormerName(), List.of(), null, MAIDEN, null));
        }
        all.addAll(rest);
        return all;
    }

    static PatientStanding standing(SelfForm form, LocalDate today) {
        return new PatientStanding(
                form.isUnidentified(), TypedDate.day(form.getDeceased(), today).orElse(null), form.isConfidential());
    }

    private static HumanName first(List<HumanName> names, String use) {
        return names.stream().filter(name -> use.equals(name.use())).findFirst().orElse(null);
    }
}
