package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergeField;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class MergePolicyTest {
    private final PatientDetails ours = details("Brown", true, AdministrativeGender.UNKNOWN, null, "(212) 555-0134");
    private final PatientDetails theirs =
            details("Braun", false, AdministrativeGender.FEMALE, "Dr. Lee", "212-555-0134", "2125550199");

    @Test
    void proposesWhatSaysMoreAndBothOfLists() {
        assertThat(proposed("name")).isEqualTo(MergeChoice.SURVIVOR);
        assertThat(proposed("birthDate")).isEqualTo(MergeChoice.SOURCE);
        assertThat(proposed("gender")).isEqualTo(MergeChoice.SOURCE);
        assertThat(proposed("referralSource")).isEqualTo(MergeChoice.SOURCE);
        assertThat(proposed("telecom")).isEqualTo(MergeChoice.BOTH);
    }

    @Test
    void takesEachFieldFromWhereItWasChosen() {
        PatientDetails merged = merged(Map.of("name", MergeChoice.SOURCE, "gender", MergeChoice.SURVIVOR));
        assertThat(merged.name().family()).isEqualTo("Braun");
        assertThat(merged.gender()).isEqualTo(AdministrativeGender.UNKNOWN);
        assertThat(merged.birthDateEstimated()).isFalse();
    }

    /** Whichever record is chosen, nobody becomes visible to all, or alive, by it. */
    @Test
    void neitherConfidentialNorDeadIsLost() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        PatientDetails dead = ours.standing(new PatientStanding(false, day, false));
        PatientDetails confidential = theirs.standing(new PatientStanding(false, null, true));
        PatientStanding both = new PatientStanding(false, day, true);
        for (MergeChoice choice : List.of(MergeChoice.SURVIVOR, MergeChoice.SOURCE)) {
            Map<String, MergeChoice> chosen = Map.of("standing", choice);
            assertThat(MergePolicy.merged(dead, confidential, MergePolicy.resolve(dead, confidential, chosen))
                            .standing())
                    .isEqualTo(both);
            assertThat(MergePolicy.merged(confidential, dead, MergePolicy.resolve(confidential, dead, chosen))
                            .standing())
                    .isEqualTo(both);
        }
    }

    @Test
    void aUnionHasEachNumberOnceAsTheSurvivorWroteIt() {
        assertThat(merged(Map.of()).telecom())
                .extracting(ContactPoint::value)
                .containsExactly("(212) 555-0134", "2125550199");
    }

    @Test
    void refusesFieldsThereAreNoneOfAndBothOfWhatIsNoList() {
        assertThatThrownBy(() -> merged(Map.of("name", MergeChoice.BOTH, "shoe", MergeChoice.SOURCE)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting("field")
                        .containsExactly("fields.name", "fields.shoe"));
    }

    private MergeChoice proposed(String field) {
        return MergePolicy.fields(ours, theirs).stream()
                .filter(found -> found.name().equals(field))
                .map(MergeField::proposed)
                .findFirst()
                .orElseThrow();
    }

    private PatientDetails merged(Map<String, MergeChoice> chosen) {
        return MergePolicy.merged(ours, theirs, MergePolicy.resolve(ours, theirs, chosen));
    }

    private static PatientDetails details(
            String family, boolean estimated, AdministrativeGender gender, String referral, String... phones) {
        return new PatientDetails(
                new HumanName(family, List.of("Ana"), null),
                LocalDate.of(1980, 2, 29),
                estimated,
                gender,
                Arrays.stream(phones)
                        .map(phone -> new ContactPoint("phone", phone, "home"))
                        .toList(),
                List.of(),
                List.of(),
                "en",
                referral);
    }
}
