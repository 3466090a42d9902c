package org.carequay.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipStatesTest {
    @ParameterizedTest
    @CsvSource({
        "00501, NY", "00901, PR", "00801, VI", "02134, MA", "02903, RI", "03301, NH", "04101, ME", "05401, VT",
        "06103, CT", "07030, NJ", "10038, NY", "11368, NY", "19103, PA", "19801, DE", "20001, DC", "20170, VA",
        "21201, MD", "25301, WV", "27601, NC", "29201, SC", "30301, GA", "33101, FL", "34102, FL", "35203, AL",
        "37201, TN", "39201, MS", "39901, GA", "40202, KY", "43215, OH", "46204, IN", "48201, MI", "50309, IA",
        "53202, WI", "55401, MN", "57104, SD", "58102, ND", "59101, MT", "60601, IL", "63101, MO", "66101, KS",
        "68102, NE", "70112, LA", "72201, AR", "73102, OK", "73301, TX", "75201, TX", "80202, CO", "82001, WY",
        "83702, ID", "84101, UT", "85004, AZ", "87102, NM", "88510, TX", "89101, NV", "90012, CA", "96813, HI",
        "97201, OR", "98101-1234, WA", "99501, AK"
    })
    void everyStateIsFoundByOneOfItsCities(String zip, String state) {
        assertThat(ZipStates.of(zip)).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09012", "34001", "96201", "96910", "1234", "ABCDE", ""})
    void militaryMailGuamAndNonsenseHaveNone(String zip) {
        assertThat(ZipStates.of(zip)).isNull();
    }
}
