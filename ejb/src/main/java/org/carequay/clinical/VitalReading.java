package org.carequay.clinical;

import java.math.BigDecimal;

/** A value as it was typed; {@code unit} in UCUM, the canonical one when null. */
public record VitalReading(VitalKind kind, BigDecimal value, String unit) {}
