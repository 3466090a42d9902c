package org.carequay.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.PageBody;
import org.carequay.shared.Money;
import org.junit.jupiter.api.Test;

public class MoneyJsonTest {
    public record Bill(
            UUID id, @JsonbProperty("case") String caseFile, Money billed, Money agreed, LocalDate on, Instant at) {}

    @Test
    void moneyIsANumberWithTwoDecimals() {
        assertThat(write(List.of(Money.of(120), Money.of("0.10"), Money.ZERO, Money.of("-9999999999.99"))))
                .isEqualTo("[120.00,0.10,0.00,-9999999999.99]");
    }

    @Test
    void everyMemberIsThereUnderItsName() {
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        Bill bill = new Bill(
                id, "C-1", Money.of(120), null, LocalDate.of(2026, 3, 4), Instant.parse("2026-03-04T15:00:00Z"));

        assertThat(write(new PageBody<>(List.of(bill), 0, 50, 1)))
                .contains("\"billed\":120.00")
                .contains("\"agreed\":null")
                .contains("\"case\":\"C-1\"")
                .contains("\"id\":\"" + id + "\"")
                .contains("\"on\":\"2026-03-04\"")
                .contains("\"at\":\"2026-03-04T15:00:00Z\"")
                .contains("\"total\":1");
    }

    private static String write(Object value) {
        return new JsonWriting().getContext(Object.class).toJson(value);
    }
}
