package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;

/**
 * Says a refusal in plain words: the sentence of its message key in the bundle {@code refusals}, with its details in the
 * places of their names. A detail that is a code is said by the key {@code value.CODE} when there is one.
 */
@RequestScoped
public class RefusalTexts {
    private static final String BUNDLE = "refusals";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private final Dates dates;
    private final MoneyFormat money;

    protected RefusalTexts() {
        this(null, null);
    }

    @Inject
    public RefusalTexts(Dates dates, MoneyFormat money) {
        this.dates = dates;
        this.money = money;
    }

    public String of(DomainRefusal refusal) {
        return say(refusal.messageKey(), refusal.details());
    }

    /** A sentence of the bundle, such as that of a violation's code. */
    public String of(String key) {
        return say(key, Map.of());
    }

    /** A sentence of the bundle, or else that text. */
    public String of(String key, String otherwise) {
        String text = Texts.find(FacesContext.getCurrentInstance(), BUNDLE, key);
        return text == null ? otherwise : text;
    }

    private String say(String key, Map<String, Object> details) {
        FacesContext context = FacesContext.getCurrentInstance();
        String sentence = Texts.find(context, BUNDLE, key);
        if (sentence == null) {
            sentence = Texts.find(context, BUNDLE, "refused");
        }
        Matcher places = PLACE.matcher(sentence);
        return places.replaceAll(place -> Matcher.quoteReplacement(word(context, details.get(place.group(1)))));
    }

    private String word(FacesContext context, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> word(context, one)).collect(Collectors.joining(", "));
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
        String known = Texts.find(context, BUNDLE, "value." + value);
        return known == null ? value.toString() : known;
    }
}
