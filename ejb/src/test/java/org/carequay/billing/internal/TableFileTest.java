package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.carequay.billing.PayerClass;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class TableFileTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void cellsAreReadByTheirHeadings() {
        TableFile file = new TableFile(
                utf8(
                        "\uFEFFCode,amount,effective_from,payer_class\n97110,\"$1,065.50\",2026-01-01,self_pay\n97140,70,,\n"),
                List.of("code", "amount"));
        CSVRecord first = file.lines().get(0);
        CSVRecord second = file.lines().get(1);

        assertThat(file.text(first, "code")).isEqualTo("97110");
        assertThat(file.money(first, "amount")).isEqualTo(Money.of("1065.50"));
        assertThat(file.day(first, "effective_from", null)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(file.word(first, "payer_class", PayerClass.class, null)).isEqualTo(PayerClass.SELF_PAY);
        assertThat(file.day(second, "effective_from", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        assertThat(file.word(second, "payer_class", PayerClass.class, PayerClass.LIEN))
                .isEqualTo(PayerClass.LIEN);
        file.done();
    }

    @Test
    void everyCellThatDoesNotFitIsNamedByItsLine() {
        TableFile file = new TableFile(
                utf8("code,amount,effective_from\n1,0.005,soon\n2,twelve,2026-02-30\n"), List.of("code", "amount"));
        for (CSVRecord line : file.lines()) {
            file.money(line, "amount");
            file.day(line, "effective_from", null);
        }

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, file::done);

        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly("line 2 amount", "line 2 effective_from", "line 3 amount", "line 3 effective_from");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> new TableFile(new byte[] {(byte) 0xC3, 0x28}, List.of("code")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new TableFile(utf8(""), List.of("code"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new TableFile(utf8("label\nx\n"), List.of("code")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .containsExactly(new Violation("code", "column-missing")));
    }
}
