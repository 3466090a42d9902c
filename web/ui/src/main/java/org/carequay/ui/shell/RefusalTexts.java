package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.shared.RefusalText;
import org.carequay.shared.Violation;

/**
 * Says a refusal in plain words and in the language of the request, its details as pages show them: money, days and times
 * in the clinic's form, a status by its word.
 */
@RequestScoped
public class RefusalTexts {
    private final Language language;
    private final Dates dates;
    private final MoneyFormat money;
    private final Statuses statuses;

    protected RefusalTexts() {
        this(null, null, null, null);
    }

    @Inject
    public RefusalTexts(Language language, Dates dates, MoneyFormat money, Statuses statuses) {
        this.language = language;
        this.dates = dates;
        this.money = money;
        this.statuses = statuses;
    }

    public String of(DomainRefusal refusal) {
        Map<String, Object> words = new HashMap<>();
        refusal.details().forEach((name, value) -> words.put(name, word(value)));
        return RefusalText.text(new DomainRefusal(refusal.messageKey(), words), language.getLocale());
    }

    public String of(Violation violation) {
        return RefusalText.text(violation, language.getLocale());
    }

    /** The name of a field of a command, {@code field.name_family}, or else its last part. */
    public String fieldName(String id) {
        String known = Texts.find(FacesContext.getCurrentInstance(), "msg", "field." + id);
        return known == null ? id.substring(id.lastIndexOf('_') + 1) : known;
    }

    private String word(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::word).collect(Collectors.joining(", "));
        }
        if (value instanceof Money amount) {
            return money.of(amount);
        }
        if (value instanceof Instant instant) {
            return dates.full(instant);
        }
        if (value instanceof LocalDate day) {
            return dates.day(day);
        }
        return value instanceof Enum<?> status ? statuses.text(status) : String.valueOf(value);
    }
}
