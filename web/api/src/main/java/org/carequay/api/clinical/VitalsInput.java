package org.carequay.api.clinical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalReading;

/** What was measured; {@code unit} in UCUM, the canonical unit of the kind when left out. */
public record VitalsInput(List<Reading> readings) {
    public record Reading(VitalKind kind, BigDecimal value, String unit) {}

    List<VitalReading> all() {
        return readings == null
                ? List.of()
                : readings.stream()
                        .filter(Objects::nonNull)
                        .map(reading -> new VitalReading(reading.kind(), reading.value(), reading.unit()))
                        .toList();
    }
}
