package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.PayerClass;

/** Prices over time: for a day, a code costs what its latest fee before or on that day says. */
public record PriceList(List<Fee> fees) {
    public PriceList {
        fees = List.copyOf(fees);
    }

    /** The standard price. */
    public Optional<Fee> on(String code, LocalDate day) {
        return on(code, day, PayerClass.STANDARD);
    }

    /** The price of that class of payers, or else the standard one. */
    public Optional<Fee> on(String code, LocalDate day, PayerClass payer) {
        Optional<Fee> own = latest(code, day, payer);
        return own.isPresent() ? own : latest(code, day, PayerClass.STANDARD);
    }

    private Optional<Fee> latest(String code, LocalDate day, PayerClass payer) {
        return fees.stream()
                .filter(fee -> fee.code().equals(code) && fee.payer() == payer)
                .filter(fee -> !fee.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Fee::effectiveFrom));
    }
}
