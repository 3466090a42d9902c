package org.carequay.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.Communication;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.Demographics;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.OptIn;
import org.carequay.patient.OptInSource;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientStanding;
import org.carequay.patient.Race;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.PostalAddress;
import org.junit.jupiter.api.Test;

class PatientFormMapperTest {
    private static final ContactPoint MOBILE = new ContactPoint("phone", "(212) 555-0110", "mobile");
    private static final ContactPoint WORK = new ContactPoint("phone", "(212) 555-0199", "work");
    private static final ContactPoint MAIL = new ContactPoint("email", "rosa@example.org", "home");
    private static final PostalAddress HOME = new PostalAddress(List.of("12 Elm St", "Apt 4"), "Queens", "NY", "11368");
    private static final PostalAddress OTHER = new PostalAddress(List.of("1 Bay Rd"), "Bronx", "NY", "10451");
    private static final Identifier SSN = new Identifier("SS", "http://hl7.org/fhir/sid/us-ssn", "***-**-1234");
    private static final Identifier PASSPORT = new Identifier("PPN", null, "X1234567");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final DayText DAYS = new DayText(TODAY);
    private static final HumanName MAIDEN =
            new HumanName("Ruiz", List.of(), null, "maiden", new DatePeriod(null, LocalDate.of(2010, 6, 1)));
    private static final HumanName OLD = new HumanName("Alvarado", List.of("R."), null, "old", null);
    private static final OptIn AGREED = new OptIn(
            ContactChannel.SMS, true, OptInSource.PAPER_FORM, Instant.parse("2026-01-02T03:04:05Z"), "Dana Desk");

    private static final PatientDetails KEPT = new PatientDetails(
            new HumanName("Alvarez", List.of("Rosa", "Inés"), "Jr."),
            LocalDate.of(1980, 4, 7),
            true,
            AdministrativeGender.FEMALE,
            List.of(MOBILE, MAIL, WORK),
            List.of(HOME, OTHER),
            List.of(SSN, PASSPORT),
            new Communication("es", true, ContactChannel.SMS, List.of(AGREED)),
            "Dr. Yamada",
            List.of(MAIDEN, OLD),
            new Demographics("she/her", List.of(Race.WHITE, Race.ASIAN), Ethnicity.HISPANIC_OR_LATINO),
            new PatientStanding(false, LocalDate.of(2026, 1, 31), true));

    @Test
    void savingWithoutAChangeSavesTheSame() {
        PatientDetails saved = PatientFormMapper.details(PatientFormMapper.fields(KEPT, DAYS), KEPT, TODAY);

        assertThat(saved).isEqualTo(KEPT);
    }

    @Test
    void whatTheFieldsDoNotShowIsKept() {
        PatientForm form = PatientFormMapper.fields(KEPT, DAYS);
        form.setMobile(null);
        form.setEmail("new@example.org");
        form.setSsn(null);

        PatientDetails saved = PatientFormMapper.details(form, KEPT, TODAY);

        assertThat(saved.telecom()).containsExactly(new ContactPoint("email", "new@example.org", "home"), WORK);
        assertThat(saved.identifier()).containsExactly(PASSPORT);
        assertThat(saved.address()).containsExactly(HOME, OTHER);
    }

    @Test
    void aChangedAnswerIsSaidAnewAndOthersKeepTheirTime() {
        PatientForm form = PatientFormMapper.fields(KEPT, DAYS);
        form.getWishes().setEmail("no");
        form.getWishes().setSource(OptInSource.PHONE);

        assertThat(PatientFormMapper.details(form, KEPT, TODAY).communication().optIn())
                .containsExactly(AGREED, new OptIn(ContactChannel.EMAIL, false, OptInSource.PHONE));
    }

    @Test
    void anAgeInTheFieldOfTheBirthDateIsAnEstimate() {
        PatientForm form = new PatientForm();
        form.setBirthDate("40");

        PatientDetails typed = PatientFormMapper.details(form, null, TODAY);

        assertThat(typed.birthDate()).isEqualTo(LocalDate.of(1986, 7, 1));
        assertThat(typed.birthDateEstimated()).isTrue();
    }

    @Test
    void emptyFieldsOfANewPatientMakeNoEmptyRows() {
        PatientForm form = new PatientForm();
        form.setFamily("Smith");

        PatientDetails typed = PatientFormMapper.details(form, null, TODAY);

        assertThat(typed.name()).isEqualTo(new HumanName("Smith", List.of(), null));
        assertThat(typed.telecom()).isEmpty();
        assertThat(typed.address()).isEmpty();
        assertThat(typed.identifier()).isEmpty();
    }

    @Test
    void aHalfAddressIsSentSoThatItsGapsAreTold() {
        PatientForm form = new PatientForm();
        form.setPostalCode("11201");

        assertThat(PatientFormMapper.details(form, null, TODAY).address())
                .containsExactly(new PostalAddress(List.of(), null, null, "11201"));
    }
}
