package org.carequay.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import org.carequay.casefile.CaseId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @QueryParam("asOf")
    private LocalDate annotated;

    @Test
    void blankIsNotGiven() throws Exception {
        assertThat(converter(LocalDate.class).fromString(" ")).isNull();
    }

    @Test
    void enumsAreReadInFhirSpelling() throws Exception {
        assertThat(converter(AppointmentStatus.class).fromString("checked-in")).isEqualTo(AppointmentStatus.CHECKED_IN);
    }

    @Test
    void aMisfitNamesItsParameter() throws Exception {
        ParamConverter<LocalDate> days = converter(LocalDate.class);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> days.fromString("tomorrow"));

        assertThat(refused.violations()).containsExactly(new Violation("asOf", "not-a-day"));
    }

    @Test
    void aMalformedIdIsAnUnknownOne() throws Exception {
        ParamConverter<CaseId> ids = converter(CaseId.class);

        assertThatThrownBy(() -> ids.fromString("1")).isInstanceOf(NotFound.class);
    }

    private static <T> ParamConverter<T> converter(Class<T> type) throws Exception {
        Annotation[] annotations =
                ParametersTest.class.getDeclaredField("annotated").getAnnotations();
        return new Parameters().getConverter(type, type, annotations);
    }
}
