package org.carequay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusyTest {
    @ParameterizedTest
    @ValueSource(strings = {"57014", "55P03", "40P01"})
    void isFoundBehindWhateverWasWrappedAround(String state) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("x", state)));
        assertThat(Busy.behind(failure)).isPresent();
        assertThat(Busy.behind(new RuntimeException(new Busy()))).isPresent();
    }

    @Test
    void otherFailuresStayFailures() {
        assertThat(Busy.behind(new RuntimeException(new SQLException("x", "23505"))))
                .isEmpty();
        assertThat(Busy.behind(new SQLException("no state"))).isEmpty();
        assertThat(Busy.behind(new IllegalStateException())).isEmpty();
    }
}
