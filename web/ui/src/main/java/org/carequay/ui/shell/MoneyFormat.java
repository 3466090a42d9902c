package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Currency;
import org.carequay.shared.Money;

/** Amounts as people read them, in US dollars. Null is shown as a dash. */
@Named
@RequestScoped
public class MoneyFormat {
    private final Language language;

    protected MoneyFormat() {
        this(null);
    }

    @Inject
    public MoneyFormat(Language language) {
        this.language = language;
    }

    public String of(Money amount) {
        if (amount == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(language.getLocale());
        format.setCurrency(Currency.getInstance("USD"));
        return format.format(amount.amount());
    }
}
