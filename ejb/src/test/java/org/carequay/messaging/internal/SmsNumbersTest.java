package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsNumbersTest {
    private static final String SHARED = "+13105550100";
    private static final String OWN = "+12135550111";

    private static SmsNumbers read(String list) {
        return SmsNumbers.from(Map.of("CAREQUAY_SMS_FROM", SHARED, "CAREQUAY_SMS_NUMBERS", list));
    }

    @Test
    void aClinicWithANumberOfItsOwnIsReachedAtThatOneOnly() {
        SmsNumbers numbers = read(" harbor = (213) 555-0111 ");

        assertThat(numbers.own()).containsExactly(Map.entry("harbor", OWN));
        assertThat(numbers.reaches("harbor", OWN)).isTrue();
        assertThat(numbers.reaches("harbor", SHARED)).isFalse();
        assertThat(numbers.reaches("eastside", SHARED)).isTrue();
        assertThat(numbers.reaches("eastside", OWN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13105550100", "(310) 555-0100", " +1 310 555 0100"})
    void theSharedNumberIsReadAsTheGatewayTellsIt(String written) {
        SmsNumbers numbers =
                SmsNumbers.from(Map.of("CAREQUAY_SMS_FROM", written, "CAREQUAY_SMS_NUMBERS", "harbor=" + OWN));

        assertThat(numbers.reaches("eastside", SHARED)).isTrue();
        assertThat(numbers.reaches("harbor", SHARED)).isFalse();
    }

    @Test
    void anyClinicMayBeMeantWhereTheNumberIsNotTold() {
        SmsNumbers numbers = read("harbor=" + OWN);

        assertThat(numbers.reaches("harbor", null)).isTrue();
        assertThat(numbers.reaches("eastside", "12345")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbor", "harbor=", "harbor=none", "=", "harbor=+12135550111,harbor=+12135550112"})
    void aListThatIsNoneIsRefusedAtTheStart(String list) {
        assertThatThrownBy(() -> read(list)).isInstanceOf(IllegalStateException.class);
    }
}
