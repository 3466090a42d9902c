package org.carequay.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "2125550134, +12125550134",
        "(212) 555-0134, +12125550134",
        "+1 212.555.0134, +12125550134",
        "1-212-555-0134, +12125550134",
        "+44 20 7946 0958, +442079460958",
        "+52 55 1234 5678, +525512345678",
        "555-145-2234, +15551452234"
    })
    void readsWhatPeopleWrite(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(e164, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"212-555-0134 x 7", "(212) 555-0134 ext. 7", "+1 212 555 0134 extension 7"})
    void keepsTheExtension(String typed) {
        PhoneNumber number = PhoneNumber.parse(typed).orElseThrow();

        assertThat(number).isEqualTo(new PhoneNumber("+12125550134", "7"));
        assertThat(number.shown()).isEqualTo("(212) 555-0134 ext. 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "555-0134",
                "0125550134",
                "1125550134",
                "212555013",
                "call me",
                "212-555-0134 home",
                "+1 212",
                "+",
                "",
                "1-800-FLOWERS",
                "<script>2125550134",
                "2125550134; drop table"
            })
    void refusesWhatCannotBeDialled(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+1 212 555 0134, true",
        "917-456-7890, true",
        "+52 55 1234 5678, true",
        "+44 7911 123456, true",
        "800-234-5678, false",
        "1 900 234 5678, false",
        "+44 20 7946 0958, false",
        "212-555-0134 x 7, false"
    })
    void tellsWhatCanBeNoMobile(String typed, boolean mobile) {
        assertThat(PhoneNumber.parse(typed).orElseThrow().mayTakeTexts()).isEqualTo(mobile);
    }

    @ParameterizedTest
    @CsvSource({"2125550134, (212) 555-0134", "+1 212.555.0134, (212) 555-0134", "+442079460958, +44 20 7946 0958"})
    void isShownInOneForm(String typed, String shown) {
        assertThat(PhoneNumber.parse(typed).orElseThrow().shown()).isEqualTo(shown);
    }

    @Test
    void whatIsShownIsReadAgainAsTheSame() {
        for (String typed : new String[] {"2125550134 x7", "+44 20 7946 0958", "+52 55 1234 5678", "+49 30 901820"}) {
            PhoneNumber number = PhoneNumber.parse(typed).orElseThrow();
            assertThat(PhoneNumber.parse(number.shown())).contains(number);
        }
    }

    @Test
    void isSearchedByItsDigitsWithoutCountryCodeAndExtension() {
        assertThat(PhoneNumber.parse("+1 (212) 555-0134 x7").orElseThrow().digits())
                .isEqualTo("2125550134");
    }
}
