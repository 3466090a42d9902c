package org.carequay.api.json;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import org.carequay.shared.Money;

/** Money as a JSON number with its two decimals: {@code 120.00}. */
public final class MoneyAdapter implements JsonbAdapter<Money, BigDecimal> {
    @Override
    public BigDecimal adaptToJson(Money money) {
        return money.amount();
    }

    @Override
    public Money adaptFromJson(BigDecimal number) {
        return new Money(number);
    }
}
