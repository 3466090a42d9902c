package org.carequay.claim.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.model.ClaimForm;
import org.carequay.claim.model.ClaimForm.Accident;
import org.carequay.claim.model.ClaimForm.Bill;
import org.carequay.claim.model.ClaimForm.Biller;
import org.carequay.claim.model.ClaimForm.Facility;
import org.carequay.claim.model.ClaimForm.Line;
import org.carequay.claim.model.ClaimForm.Payer;
import org.carequay.claim.model.ClaimForm.Person;
import org.carequay.claim.model.ClaimForm.Provider;
import org.carequay.claim.model.ClaimForm.Subscriber;
import org.carequay.claim.model.ClaimGaps;
import org.carequay.claim.model.Npi;
import org.carequay.claim.model.PartReference;
import org.carequay.shared.Money;
import org.carequay.shared.PostalAddress;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class ClaimFileTest {
    static final LocalDate LOSS = LocalDate.of(2026, 9, 1);
    static final Provider LEE = new Provider("Lee", "Ann", "1234567893");
    static final Provider OSEI = new Provider("Osei", "Kofi", "1234567893");
    static final PostalAddress HOME = new PostalAddress(List.of("12 Año St", "Apt 4"), "Queens", "NY", "11101-1234");
    static final Person JANE = new Person("Núñez*", "Jane", null, LocalDate.of(1980, 2, 3), "F", HOME);

    static Biller clinic() {
        return new Biller(
                "Eastside Injury Clinic PLLC",
                "1234567893",
                "111N00000X",
                "073456789",
                new PostalAddress(List.of("1 Main St"), "Queens", "NY", "11101-2301"),
                "Bea Biller",
                "7185550100",
                "Zz Clearing",
                "CLEAR1",
                false);
    }

    static Line line(int position, String amount, Provider provider, Integer... pointers) {
        return new Line(
                position,
                LocalDate.of(2026, 9, 10),
                "9894" + position % 10,
                List.of("AT"),
                "11",
                2,
                Money.of(amount),
                List.of(pointers),
                provider,
                null);
    }

    static ClaimForm car(List<Line> lines) {
        Money total = Money.sum(lines.stream().map(Line::amount).toList());
        return new ClaimForm(
                clinic(),
                new Payer("Test Mutual", "TM001", "AM", "P", true),
                new Subscriber(JANE, null, "POL-77", null),
                null,
                "18",
                new Accident("AA", "NY", LOSS, LOSS.plusDays(3), "CLM-1"),
                new Bill("INV-000042", total, List.of("M542", "S134XXA"), lines));
    }

    static ClaimForm car() {
        return car(List.of(line(1, "100.00", LEE, 1, 2), line(2, "55.50", LEE, 2)));
    }

    private static byte[] write(ClaimForm form, ClaimFrequency frequency, String reference) {
        ZonedDateTime at = ZonedDateTime.of(2026, 11, 20, 9, 5, 0, 0, ZoneId.of("America/New_York"));
        return ClaimWriter.write(form, new ClaimWriter.Envelope(7, at, frequency, reference));
    }

    static String text(ClaimForm form) {
        return new String(write(form, ClaimFrequency.ORIGINAL, null), StandardCharsets.US_ASCII);
    }

    private static List<Segment> again(ClaimForm form) {
        return X12Reader.read(write(form, ClaimFrequency.ORIGINAL, null), "837", "005010X222", "x");
    }

    @Test
    void aCarAccidentIsWrittenWithItsPropertyAndCasualtySegments() {
        String text = text(car());
        assertThat(text.split("~"))
                .contains(
                        "ISA*00*          *00*          *ZZ*073456789      *ZZ*CLEAR1         *261120*0905*^*00501*000000007*0*T*:",
                        "GS*HC*073456789*CLEAR1*20261120*0905*7*X*005010X222A1",
                        "ST*837*0001*005010X222A1",
                        "NM1*85*2*EASTSIDE INJURY CLINIC PLLC*****XX*1234567893",
                        "REF*EI*073456789",
                        "SBR*P*18*******AM",
                        "NM1*IL*1*NUNEZ*JANE****MI*POL-77",
                        "N3*12 ANO ST*APT 4",
                        "N4*QUEENS*NY*111011234",
                        "DMG*D8*19800203*F",
                        "REF*Y4*CLM-1",
                        "NM1*PR*2*TEST MUTUAL*****PI*TM001",
                        "CLM*INV-000042*155.5***11:B:1*Y*A*Y*Y**AA:::NY",
                        "DTP*439*D8*20260901",
                        "DTP*444*D8*20260904",
                        "HI*ABK:M542*ABF:S134XXA",
                        "NM1*82*1*LEE*ANN****XX*1234567893",
                        "SV1*HC:98941:AT*100*UN*2***1:2",
                        "DTP*472*D8*20260910",
                        "REF*6R*INV-000042-2");
    }

    @Test
    void whatIsReadAgainSumsToTheClaimAndCountsItsSegments() {
        List<Segment> segments = again(car());
        BigDecimal lines = segments.stream()
                .filter(segment -> segment.is("SV1"))
                .map(segment -> new BigDecimal(segment.get(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Segment claim = segments.stream()
                .filter(segment -> segment.is("CLM"))
                .findFirst()
                .orElseThrow();
        assertThat(new BigDecimal(claim.get(2))).isEqualByComparingTo(lines);
        long inside = segments.size() - 4L;
        Segment end = segments.stream()
                .filter(segment -> segment.is("SE"))
                .findFirst()
                .orElseThrow();
        assertThat(Long.parseLong(end.get(1))).isEqualTo(inside);
        assertThat(segments.get(0).get(13))
                .isEqualTo(segments.get(segments.size() - 1).get(2));
    }

    @Test
    void anotherSubscriberAnAccidentAtWorkAndSeveralProviders() {
        ClaimForm car = car(List.of(line(1, "10.00", LEE, 1), line(2, "10.00", OSEI, 1)));
        ClaimForm spouse = new ClaimForm(
                car.biller(),
                car.payer(),
                new Subscriber(new Person("Doe", "John", null, null, null, null), null, "M1", "G9"),
                JANE,
                "01",
                null,
                car.bill());
        assertThat(text(spouse).split("~"))
                .contains("HL*2*1*22*1", "SBR*P**G9******AM", "HL*3*2*23*0", "PAT*01", "NM1*QC*1*NUNEZ*JANE")
                .contains("NM1*82*1*OSEI*KOFI****XX*1234567893")
                .noneMatch(segment -> segment.startsWith("DTP*439"));
        ClaimForm work = new ClaimForm(
                car.biller(),
                new Payer("Zz Comp", "WC9", "WC", "P", true),
                new Subscriber(null, "Zz Works Inc", null, null),
                JANE,
                "20",
                new Accident("EM", "NY", LOSS, null, "W-5"),
                car.bill());
        assertThat(ClaimGaps.of(work)).isEmpty();
        assertThat(text(work).split("~"))
                .contains("NM1*IL*2*ZZ WORKS INC", "PAT*20", "REF*Y4*W-5", "CLM*INV-000042*20***11:B:1*Y*A*Y*Y**EM");
    }

    @Test
    void aReplacementNamesWhatItReplaces() {
        String text = new String(write(car(), ClaimFrequency.REPLACEMENT, "ICN9"), StandardCharsets.US_ASCII);
        assertThat(text).contains("***11:B:7*").contains("REF*F8*ICN9~");
    }

    @Test
    void fiftyLinesAreReadAgain() {
        List<Line> lines = IntStream.rangeClosed(1, 50)
                .mapToObj(position -> line(position, "1.00", LEE, 1))
                .toList();
        assertThat(again(car(lines)).stream().filter(segment -> segment.is("LX")))
                .hasSize(50);
    }

    @Test
    void moreThanFiftyLinesBecomeSeveralClaimsWithNumbersAndDiagnosesOfTheirOwn() {
        List<Line> lines = IntStream.rangeClosed(1, 101)
                .mapToObj(position -> line(position, "1.00", LEE, position > 100 ? 2 : 1))
                .toList();
        assertThat(ClaimGaps.of(car(lines))).isEmpty();
        List<Segment> file = again(car(lines));
        assertThat(file.stream()
                        .filter(segment -> segment.is("CLM"))
                        .map(segment -> segment.get(1) + " " + segment.get(2)))
                .containsExactly("INV-000042-P1 50", "INV-000042-P2 50", "INV-000042-P3 1");
        assertThat(text(car(lines)).split("~"))
                .contains("HI*ABK:M542", "HI*ABK:S134XXA", "SV1*HC:98941:AT*1*UN*2***1", "REF*6R*INV-000042-101");
        assertThat(PartReference.of("inv-000042-p3")).isEqualTo(new PartReference("inv-000042", 3));
        assertThat(PartReference.of("INV-000042")).isEqualTo(new PartReference("INV-000042", 0));
    }

    @Test
    void whereItWasDoneIsToldWhenItIsNotWhereTheClinicBillsFrom() {
        Facility branch = new Facility(
                "Eastside Queens", new PostalAddress(List.of("3718 Junction Blvd"), "Corona", "NY", "11368-1100"));
        Line here = line(1, "10.00", LEE, 1);
        Line there = at(line(2, "10.00", LEE, 1), branch);
        String both = text(car(List.of(at(here, branch), there)));
        assertThat(both).contains("NM1*82*1*LEE*ANN****XX*1234567893~NM1*77*2*EASTSIDE QUEENS~N3*3718 JUNCTION BLVD~");
        assertThat(both.split("NM1\\*77", -1)).hasSize(2);
        assertThat(text(car(List.of(here, there))))
                .contains("REF*6R*INV-000042-2~NM1*77*2*EASTSIDE QUEENS~N3*3718 JUNCTION BLVD~N4*CORONA*NY*113681100~");
        assertThat(text(car())).doesNotContain("NM1*77");
    }

    private static Line at(Line line, Facility facility) {
        return new Line(
                line.position(),
                line.on(),
                line.code(),
                line.modifiers(),
                line.place(),
                line.units(),
                line.amount(),
                line.pointers(),
                line.provider(),
                facility);
    }

    @Test
    void aPostBoxAShortZipCodeAndACoverageThatEndedAreGaps() {
        Biller box = with(new PostalAddress(List.of("P.O. Box 12"), "Queens", "NY", "11101"));
        ClaimForm car = car();
        ClaimForm form = new ClaimForm(
                box,
                new Payer("Test Mutual", "TM001", "AM", "P", false),
                car.subscriber(),
                null,
                "18",
                car.accident(),
                car.bill());
        assertThat(ClaimGaps.of(form))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("clinic.address.street", "clinic.address.postalCode", "payer.period");
        assertThat(ClaimGaps.ofPaper(form)).extracting(Violation::field).containsExactly("payer.period");
    }

    private static Biller with(PostalAddress address) {
        Biller c = clinic();
        return new Biller(
                c.name(),
                c.npi(),
                c.taxonomy(),
                c.tin(),
                address,
                c.contact(),
                c.phone(),
                c.receiverName(),
                c.receiverId(),
                c.production());
    }

    @Test
    void theDayOfTheFirstContactIsNotToldWithoutTheInsurersNumber() {
        ClaimForm car = car();
        ClaimForm fall = new ClaimForm(
                car.biller(),
                car.payer(),
                car.subscriber(),
                null,
                "18",
                new Accident("OA", "NY", LOSS, LOSS.plusDays(3), null),
                car.bill());
        assertThat(text(fall)).contains("DTP*439").doesNotContain("DTP*444", "REF*Y4");
    }

    @Test
    void allThatIsMissingIsListed() {
        Biller nobody = new Biller("Clinic", null, null, "1", null, null, null, null, null, false);
        Person unknown = new Person("Doe", "Jane", null, null, null, null);
        ClaimForm empty = new ClaimForm(
                nobody,
                new Payer("Test Mutual", null, "CI", "P", true),
                new Subscriber(unknown, null, null, null),
                null,
                "18",
                new Accident("AA", null, LOSS, null, null),
                new Bill(
                        "INV-1",
                        Money.of(1),
                        List.of("M542"),
                        List.of(line(1, "1.00", new Provider("X", "Y", null), 1))));
        assertThat(ClaimGaps.of(empty))
                .extracting(Violation::field)
                .contains(
                        "clinic.npi",
                        "clinic.tin",
                        "clinic.contact",
                        "clinic.phone",
                        "clinic.receiver",
                        "clinic.address",
                        "payer.id",
                        "subscriber.memberId",
                        "patient.birthDate",
                        "patient.address",
                        "accident.state",
                        "accident.claimNo",
                        "lines[0].provider.npi");
        assertThat(ClaimGaps.of(car())).isEmpty();
    }

    @Test
    void anNpiHasARightCheckDigit() {
        assertThat(Npi.valid("1234567893")).isTrue();
        assertThat(Npi.valid("1234567890")).isFalse();
        assertThat(Npi.valid("3234567893")).isFalse();
        assertThat(Npi.valid(null)).isFalse();
    }
}
