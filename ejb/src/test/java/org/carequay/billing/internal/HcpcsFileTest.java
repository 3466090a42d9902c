package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carequay.billing.ProcedureCodes.Code;
import org.carequay.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class HcpcsFileTest {
    /** As CMS lays it out, 320 characters; the words are ours. */
    private static String line(String code, int number, char kind, String text, String label, String days) {
        return String.format("%5s%03d00%s%-80s%-28s%149s%-24s%-28s", code, number, kind, text, label, "", days, "N");
    }

    private static byte[] file(String... lines) {
        return ("A notice about coverage\r\n\r\n" + String.join("\r\n", lines)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void proceduresAreTakenWithTheirWholeDescriptionAndModifiersAreNot() {
        String first = line("A4311", 1, '3', "Tray with a catheter,", "Tray w/ catheter", "1990010119900101");
        assertThat(first).hasSize(320);
        assertThat(HcpcsFile.codes(file(
                        line("A1", 1, '7', "Dressing for one wound", "One wound", "2002070120020701"),
                        first,
                        line("A4311", 2, '4', "two-way, coated", "", "").stripTrailing(),
                        line("G0001", 1, '3', "Drawing blood", "Blood drawn", "199501012005010120041231"))))
                .containsExactly(
                        new Code(
                                "A4311",
                                "Tray w/ catheter",
                                "Tray with a catheter, two-way, coated",
                                LocalDate.of(1990, 1, 1),
                                null),
                        new Code(
                                "G0001",
                                "Blood drawn",
                                "Drawing blood",
                                LocalDate.of(1995, 1, 1),
                                LocalDate.of(2004, 12, 31)));
    }

    @Test
    void linesThatAreWrongAreToldAndNothingIsTaken() {
        assertThatThrownBy(() -> HcpcsFile.codes(file(
                        line("A4311", 2, '4', "that goes on with nothing", "", ""),
                        line("99213", 1, '3', "Not of this set", "Visit", "1990010119900101"),
                        line("A4312", 1, '3', "No such day", "Tray", "1990023019900101"),
                        line("A4313", 1, '3', "Tray", "Tray", "1990010119900101"),
                        line("A4313", 1, '3', "Tray", "Tray", "1990010119900101"),
                        line("A4314", 1, '3', "Tray\u0000", "Tray", "1990010119900101"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.field() + " " + each.code())
                        .containsExactlyInAnyOrder(
                                "line 3 code not-valid",
                                "line 4 code not-a-procedure-code",
                                "line 5 added not-a-date",
                                "line 5 added required",
                                "line 7 code twice",
                                "line 8 not-valid"));
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> HcpcsFile.codes("code,label,amount\nA4311,Tray,5\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.field() + " " + each.code())
                        .containsExactly("file not-hcpcs"));
    }
}
