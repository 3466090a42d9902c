package org.carequay.patient.model.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.DuplicateGrade;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchField;

class MatcherPropertiesTest {
    private static final double ROUNDING = 1e-9;
    private static final Set<MatchField> NAMES = EnumSet.of(MatchField.FAMILY, MatchField.GIVEN);
    private static final List<String> GIVEN = List.of(
            "ana",
            "eva",
            "maria",
            "mario",
            "luis",
            "william",
            "bill",
            "james",
            "jayden",
            "kayden",
            "eric",
            "erin",
            "zora",
            "aanya",
            "yael",
            "wiliam",
            "j",
            "noor",
            "michael",
            "michelle");
    private static final List<String> FAMILY =
            List.of("smith", "garcia", "lopez", "reyes", "okafor", "novak", "garcia lopez", "ana", "smyth");

    @Provide
    Arbitrary<Traits> people() {
        Arbitrary<List<String>> family = Arbitraries.of(FAMILY).map(name -> List.of(name.split(" ")));
        Arbitrary<List<String>> given =
                Arbitraries.of(GIVEN).list().ofMinSize(1).ofMaxSize(2);
        Arbitrary<String> suffix = Arbitraries.of("", "", "jr", "sr");
        Arbitrary<LocalDate> born = Arbitraries.of(
                LocalDate.of(1980, 2, 8),
                LocalDate.of(1980, 8, 2),
                LocalDate.of(1980, 2, 3),
                LocalDate.of(1951, 2, 8),
                LocalDate.of(2010, 12, 31));
        Arbitrary<AdministrativeGender> gender = Arbitraries.of(AdministrativeGender.class);
        Arbitrary<Set<String>> phones =
                Arbitraries.of("2125550134", "2125550135").set().ofMaxSize(2);
        Arbitrary<List<Place>> places = Arbitraries.of("12 Maple St", "14 Maple Ave", "9 Elm Rd")
                .map(line -> Place.of(line, "Queens", "11354"))
                .list()
                .ofMaxSize(2);
        Arbitrary<Set<String>> ids =
                Arbitraries.of("SS:1", "SS:2", "DL:1").set().ofMaxSize(1);
        return Combinators.combine(family, given, suffix, born, gender, phones, places, ids)
                .as((f, g, s, b, sex, p, a, i) -> new Traits(f, g, s, b, false, sex, p, Set.of(), a, i));
    }

    @Property
    void theOrderDoesNotMatter(@ForAll("people") Traits a, @ForAll("people") Traits b) {
        Verdict there = Matcher.compare(a, b);
        Verdict back = Matcher.compare(b, a);
        assertThat(back.weight()).isCloseTo(there.weight(), within(ROUNDING));
        assertThat(back.grade()).isEqualTo(there.grade());
        assertThat(Fingerprint.of(b, a)).isEqualTo(Fingerprint.of(a, b));
    }

    /** But for names that were read as exchanged: one that comes to agree ends that reading, and may weigh less than it did. */
    @Property
    void whatSpeaksForAPairNeverWeighsLessWhenAFieldComesToAgree(
            @ForAll("people") Traits a, @ForAll("people") Traits b, @ForAll MatchField field) {
        Assume.that(!NAMES.contains(field) || !exchanged(a, b));
        Traits closer = agreeing(a, b, field);
        assertThat(Matcher.compare(a, closer).weight())
                .isGreaterThanOrEqualTo(Matcher.compare(a, b).weight() - ROUNDING);
    }

    private static boolean exchanged(Traits a, Traits b) {
        return Names.compare(a, b).stream().anyMatch(evidence -> evidence.agreement() == MatchAgreement.SWAPPED);
    }

    @Property
    void aRecordIsLikelyItself(@ForAll("people") Traits a) {
        assertThat(Matcher.compare(a, a).match()).isTrue();
    }

    @Property
    void twinsAreNeverAMatch(@ForAll("people") Traits twin, @ForAll("twinNames") List<String> names) {
        Traits one = named(twin, names.get(0));
        Traits other = named(twin, names.get(1));
        assertThat(Matcher.compare(one, other).grade()).isEqualTo(DuplicateGrade.NONE);
    }

    @Provide
    Arbitrary<List<String>> twinNames() {
        return Arbitraries.of("ana", "eva", "maria", "mario", "luis", "jayden", "kayden", "eric", "erin", "noor")
                .list()
                .ofSize(2)
                .uniqueElements();
    }

    @Property
    void recordsOfOneFamilyNameAndBirthDateShareABlock(@ForAll("people") Traits a, @ForAll("people") Traits b) {
        Traits other = agreeing(a, agreeing(a, b, MatchField.FAMILY), MatchField.BIRTH_DATE);
        assertThat(MatchKeys.of(other)).containsAnyElementsOf(MatchKeys.of(a));
    }

    private static Traits named(Traits twin, String given) {
        return new Traits(
                twin.family(),
                List.of(given),
                twin.suffix(),
                twin.birthDate(),
                false,
                twin.gender(),
                twin.phones(),
                Set.of(),
                twin.places(),
                Set.of());
    }

    /** The second person with that field of the first. */
    private static Traits agreeing(Traits a, Traits b, MatchField field) {
        List<String> family = field == MatchField.FAMILY ? a.family() : b.family();
        List<String> given = field == MatchField.GIVEN ? a.given() : b.given();
        return new Traits(
                family,
                given,
                field == MatchField.SUFFIX ? a.suffix() : b.suffix(),
                field == MatchField.BIRTH_DATE ? a.birthDate() : b.birthDate(),
                false,
                field == MatchField.GENDER ? a.gender() : b.gender(),
                field == MatchField.PHONE ? a.phones() : b.phones(),
                Set.of(),
                field == MatchField.ADDRESS ? new ArrayList<>(a.places()) : b.places(),
                field == MatchField.IDENTIFIER ? a.identifiers() : b.identifiers());
    }
}
