package org.carequay.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.bind.annotation.JsonbProperty;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBinderTest {
    enum Kind {
        CHECKED_IN
    }

    record Line(String code, Integer units) {}

    record Sample(
            Long version,
            @JsonbProperty("case") UUID caseFile,
            String text,
            Money amount,
            LocalDate day,
            Instant at,
            Kind kind,
            boolean yes,
            Line line,
            List<Line> lines) {}

    @Test
    void readsEveryKindOfValue() {
        Sample sample = read(
                """
                {"version": 3, "case": "01890000-0000-7000-8000-000000000001", "text": "Ana", "amount": 120.5,
                 "day": "2026-03-04", "at": "2026-03-04T10:00:00-05:00", "kind": "checked-in", "yes": true,
                 "line": {"code": "A"}, "lines": [{"code": "B", "units": 2}], "unknown": {}}""");

        assertThat(sample)
                .isEqualTo(new Sample(
                        3L,
                        UUID.fromString("01890000-0000-7000-8000-000000000001"),
                        "Ana",
                        Money.of("120.50"),
                        LocalDate.of(2026, 3, 4),
                        Instant.parse("2026-03-04T15:00:00Z"),
                        Kind.CHECKED_IN,
                        true,
                        new Line("A", null),
                        List.of(new Line("B", 2))));
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(read("{\"text\": null}"))
                .isEqualTo(new Sample(null, null, null, null, null, null, null, false, null, null));
    }

    @Test
    void namesEveryMisfitAtItsPath() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> read("{\"day\": \"2026-13-01\", \"line\": 7, \"lines\": [{\"units\": 1.5}, null]}"));

        assertThat(refused.violations())
                .containsExactly(
                        new Violation("day", "not-a-day"),
                        new Violation("line", "not-an-object"),
                        new Violation("lines[0].units", "not-a-whole-number"),
                        new Violation("lines[1]", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "text, 7, not-text",
        "text, '\"\\u0000\"', unknown-character",
        "text, '\"\\uD800\"', unknown-character",
        "version, '\"1\"', not-a-number",
        "version, 1e400, not-a-whole-number",
        "amount, 1.001, two-decimals",
        "amount, 10000000000, too-large",
        "amount, 1e999, too-large",
        "day, '\"+10000-01-01\"', not-a-day",
        "day, '\"1492-10-12\"', not-a-day",
        "at, '\"2026-03-04T10:00:00\"', not-an-instant",
        "kind, '\"gone\"', not-a-choice",
        "yes, '\"true\"', not-yes-or-no",
        "lines, {}, not-a-list"
    })
    void refusesAValueOfTheWrongKind(String field, String value, String code) {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> read("{\"" + field + "\": " + value + "}"));

        assertThat(refused.violations()).containsExactly(new Violation(field, code));
    }

    @Test
    void aMalformedIdIsAnUnknownOne() {
        assertThatThrownBy(() -> read("{\"case\": \"../../etc\"}")).isInstanceOf(NotFound.class);
    }

    private static Sample read(String json) {
        return RecordBinder.bind(
                Sample.class, Json.createReader(new StringReader(json)).readObject());
    }
}
