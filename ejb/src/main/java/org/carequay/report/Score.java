package org.carequay.report;

import java.math.BigDecimal;

/**
 * What answers come to.
 *
 * @param value null where too little is answered
 * @param unit {@code %}, {@code kg/m²} or nothing
 * @param meaning what the value is commonly called, or nothing
 */
public record Score(BigDecimal value, String unit, Words meaning, int answered, int asked) {}
