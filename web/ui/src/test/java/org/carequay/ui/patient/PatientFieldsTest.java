package org.carequay.ui.patient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.carequay.patient.PatientDetails;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class PatientFieldsTest {

    @Test
    void aViolationInAListIsToldAtTheFieldItWasTypedIn() {
        PatientForm form = new PatientForm();
        form.setHome("1");
        form.setEmail("nonsense");
        form.setSsn("2");
        form.setLicence("3");
        PatientDetails details = PatientFormMapper.details(form, null, java.time.LocalDate.of(2026, 11, 25));
        List<Violation> found = List.of(
                new Violation("telecom[0].value", "not-a-phone"),
                new Violation("telecom[1].value", "not-an-email"),
                new Violation("identifier[0].value", "ssn-format"),
                new Violation("identifier[1].value", "too-long"),
                new Violation("name.family", "required"));

        assertThatThrownBy(() -> PatientFields.placed(details, () -> {
                    throw new InvalidInput("invalid", found);
                }))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::violations, InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::field)
                .containsExactly("home", "email", "ssn", "licence", "name.family");
    }
}
