package org.carequay.ui.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveGuardTest {
    @ParameterizedTest
    @CsvSource({
        "https://clinic.example, https, clinic.example, 443, true",
        "https://Clinic.example:443, https, clinic.example, 443, true",
        "http://127.0.0.1:8080, http, 127.0.0.1, 8080, true",
        "http://clinic.example, https, clinic.example, 443, false",
        "https://clinic.example:8443, https, clinic.example, 443, false",
        "https://clinic.example.evil.example, https, clinic.example, 443, false",
        "https://evil.example, https, clinic.example, 443, false",
        "null, https, clinic.example, 443, false",
        "'', https, clinic.example, 443, false",
        "not an address, https, clinic.example, 443, false",
        ", https, clinic.example, 443, false"
    })
    void onlyTheSameSchemeHostAndPortIsOurs(String origin, String scheme, String host, int port, boolean ours) {
        assertThat(LiveGuard.isOurs(origin, scheme, host, port)).isEqualTo(ours);
    }

    @Test
    void aWindowIsToldDaysAndNothingElse() {
        assertThat(LiveSocket.message(new TreeSet<>(Set.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 30)))))
                .isEqualTo("{\"days\":[\"2026-11-30\",\"2026-12-01\"]}");
        assertThat(LiveSocket.message(Set.of())).isEqualTo("{\"days\":[]}");
    }
}
