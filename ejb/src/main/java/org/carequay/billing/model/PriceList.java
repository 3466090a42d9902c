package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carequay.billing.FeeSchedule.Fee;

/** Prices over time: for a day, a code costs what its latest fee before or on that day says. */
public record PriceList(List<Fee> fees) {
    public PriceList {
        fees = List.copyOf(fees);
    }

    public Optional<Fee> on(String code, LocalDate day) {
        return fees.stream()
                .filter(fee -> fee.code().equals(code) && !fee.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Fee::effectiveFrom));
    }
}
