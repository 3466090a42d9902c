package org.carequay.claim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.carequay.claim.model.AdjustmentPolicy;
import org.carequay.claim.model.Advice;
import org.carequay.claim.model.AdviceCheck;
import org.carequay.claim.model.AdvisedClaim;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceFileTest {
    private static final String TIN = "11-3456789";

    private static Remittance paid() {
        return new Remittance()
                .paying("120")
                .claim(
                        "INV-000007",
                        "1",
                        "200",
                        "120",
                        "NM1*QC*1*DOE*JANE****MI*123456",
                        "SVC*HC:99204:25*200*120**1",
                        "DTM*472*20261105",
                        "CAS*CO*45*50",
                        "CAS*PR*1*20*1*2*10");
    }

    private static List<Advice> read(byte[] file) {
        InvalidInput.Check check = new InvalidInput.Check();
        List<Advice> read = AdviceReader.read(X12Reader.read(file, "835", "005010X221", "remittance-refused"), check);
        AdviceCheck rules = new AdviceCheck(check, null, TIN);
        read.forEach(rules::check);
        check.done("remittance-refused");
        return read;
    }

    private static List<Violation> problems(byte[] file) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> read(file));
        assertThat(refused).as("refused").isNotNull();
        return refused.violations();
    }

    @Test
    void anAdviceIsReadWithItsClaimsServicesAndAdjustments() {
        Advice advice = read(paid().file()).get(0);
        assertThat(advice.amount()).isEqualTo(Money.of(120));
        assertThat(advice.traceNo()).isEqualTo("CHK1001");
        assertThat(advice.payerId()).isEqualTo("1512345678");
        assertThat(advice.payerName()).isEqualTo("Test Mutual");
        assertThat(advice.paidOn()).hasToString("2026-11-20");
        AdvisedClaim claim = advice.claims().get(0);
        assertThat(claim.reference()).isEqualTo("INV-000007");
        assertThat(claim.patientName()).isEqualTo("JANE DOE");
        assertThat(claim.serviceFrom()).hasToString("2026-11-05");
        assertThat(claim.services().get(0).code()).isEqualTo("99204 25");
        assertThat(AdjustmentPolicy.contractual(claim.adjustments())).isEqualTo(Money.of(50));
        assertThat(AdjustmentPolicy.patientShare(claim.adjustments())).isEqualTo(Money.of(30));
    }

    @Test
    void whatIsKeptBackBesideTheClaimsCountsAgainstThePayment() {
        Remittance kept = paid().paying("95").with("PLB*1234567890*20261231*WO:REF7*40*L6*-15");
        Advice advice = read(kept.file()).get(0);
        assertThat(advice.offsets()).hasSize(2);
        assertThat(advice.offsets().get(0).reference()).isEqualTo("REF7");
        assertThat(problems(paid().paying("120")
                        .with("PLB*1234567890*20261231*WO:REF7*40")
                        .file()))
                .extracting(Violation::code)
                .containsExactly("advice-out-of-balance");
    }

    @Test
    void aDenialIsToldFromAPaymentAndGivesNothingUp() {
        Remittance denied = new Remittance().claim("INV-000001", "4", "200", "0", "CAS*CO*16*200");
        Remittance deductible = new Remittance().claim("INV-000001", "1", "200", "0", "CAS*CO*45*80", "CAS*PR*1*120");
        Remittance nothing = new Remittance().claim("INV-000001", "1", "200", "0", "CAS*CO*45*200");
        assertThat(read(denied.file()).get(0).claims().get(0).denial()).isTrue();
        assertThat(read(deductible.file()).get(0).claims().get(0).denial()).isFalse();
        assertThat(read(nothing.file()).get(0).claims().get(0).denial()).isTrue();
        assertThat(AdjustmentPolicy.contractual(
                        read(denied.file()).get(0).claims().get(0).adjustments()))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void everyTruncatedFileIsRefused() {
        byte[] whole = paid().file();
        for (int end = 0; end < whole.length - 1; end++) {
            byte[] cut = Arrays.copyOf(whole, end);
            assertThatThrownBy(() -> read(cut)).as("cut at " + end).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void whatIsNoAdviceIsRefused() {
        for (String text :
                List.of("", "ISA", "hello", "ISA*00*", "\u0000\u0001\u0002", "<xml/>", "~~~~", "ISA".repeat(500))) {
            assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(text)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    /** One wrong thing each; the code says which. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BPR*I*120; BPR*I*119; advice-out-of-balance",
                "CLP*INV-000007*1*200*120; CLP*INV-000007*1*210*120; claim-out-of-balance",
                "SVC*HC:99204:25*200; SVC*HC:99204:25*190; services-differ",
                "CAS*CO*45*50; CAS*CO*45*50.005; out-of-range",
                "CAS*CO*45*50; CAS*XX*45*50; unknown-value",
                "FI*11-3456789; FI*99-9999999; payee-differs",
                "*ACH*; *XYZ*; unknown-value",
                "SE*; SE*9; x12-control",
                "IEA*1*000000101; IEA*1*000000102; x12-control",
                "GE*1*101; GE*2*101; x12-control",
                "TRN*1*CHK1001; TRN*1*; required",
                "CLP*INV-000007; CLP*; required",
                "20261120~TRN; 20261320~TRN; x12-element",
                "005010X221A1; 005010X222A1; x12-version",
                "BPR*I*120; BPR*I*12O; x12-element",
                "N1*PE; ZZZ*PE; x12-segment-unexpected",
            })
    void oneWrongThingRefusesTheFile(String right, String wrong, String code) {
        String text = paid().text();
        assertThat(text).contains(right);
        assertThat(problems(text.replace(right, wrong).getBytes(StandardCharsets.US_ASCII)))
                .extracting(Violation::code)
                .contains(code);
    }

    @Test
    void allThatIsWrongIsListed() {
        Remittance wrong = paid().paying("1").claim("INV-000008", "1", "50", "40", "CAS*CO*45*5");
        wrong.payeeTin = "99-9999999";
        assertThat(problems(wrong.file()))
                .extracting(Violation::code)
                .contains("advice-out-of-balance", "claim-out-of-balance", "payee-differs");
    }

    @Test
    void theSameClaimTwiceInOneAdviceIsRefused() {
        Remittance twice = new Remittance()
                .paying("20")
                .claim("INV-000001", "1", "10", "10")
                .claim("INV-000001", "1", "10", "10");
        assertThat(problems(twice.file())).extracting(Violation::code).containsExactly("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"835id.source.txt", "fail_no_IEA.source.txt"})
    void filesOfAnotherVersionAreRefused(String name) throws IOException {
        try (InputStream sample = getClass().getResourceAsStream("/org/carequay/claim/pyx12/" + name)) {
            assertThat(problems(sample.readAllBytes())).isNotEmpty();
        }
    }
}
