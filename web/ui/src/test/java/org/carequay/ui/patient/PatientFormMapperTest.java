package org.carequay.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.HumanName;
import org.carequay.patient.Identifier;
import org.carequay.patient.PatientDetails;
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

    private static final PatientDetails KEPT = new PatientDetails(
            new HumanName("Alvarez", List.of("Rosa", "Inés"), "Jr."),
            LocalDate.of(1980, 4, 7),
            true,
            AdministrativeGender.FEMALE,
            List.of(MOBILE, MAIL, WORK),
            List.of(HOME, OTHER),
            List.of(SSN, PASSPORT),
            "es",
            "Dr. Yamada");

    @Test
    void savingWithoutAChangeSavesTheSame() {
        PatientDetails saved = PatientFormMapper.details(PatientFormMapper.fields(KEPT), KEPT);

        assertThat(saved).isEqualTo(KEPT);
    }

    @Test
    void whatTheFieldsDoNotShowIsKept() {
        PatientForm form = PatientFormMapper.fields(KEPT);
        form.setMobile(null);
        form.setEmail("new@example.org");
        form.setSsn(null);

        PatientDetails saved = PatientFormMapper.details(form, KEPT);

        assertThat(saved.telecom()).containsExactly(new ContactPoint("email", "new@example.org", "home"), WORK);
        assertThat(saved.identifier()).containsExactly(PASSPORT);
        assertThat(saved.address()).containsExactly(HOME, OTHER);
    }

    @Test
    void emptyFieldsOfANewPatientMakeNoEmptyRows() {
        PatientForm form = new PatientForm();
        form.setFamily("Smith");

        PatientDetails typed = PatientFormMapper.details(form, null);

        assertThat(typed.name()).isEqualTo(new HumanName("Smith", List.of(), null));
        assertThat(typed.telecom()).isEmpty();
        assertThat(typed.address()).isEmpty();
        assertThat(typed.identifier()).isEmpty();
    }

    @Test
    void aHalfAddressIsSentSoThatItsGapsAreTold() {
        PatientForm form = new PatientForm();
        form.setPostalCode("11201");

        assertThat(PatientFormMapper.details(form, null).address())
                .containsExactly(new PostalAddress(List.of(), null, null, "11201"));
    }
}
