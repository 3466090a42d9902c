package org.carequay.ui.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.carequay.shared.Money;

/** Reads an amount of dollars as people type it: {@code 1,250.00}, {@code $1250}. */
@FacesConverter(forClass = Money.class)
public class MoneyConverter implements Converter<Money> {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,10}(\\.\\d{1,2})?");

    @Override
    public Money getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String plain = value.strip().replace("$", "").replace(",", "").replace(" ", "");
        if (!AMOUNT.matcher(plain).matches()) {
            String text = Texts.find(context, "msg", "money.invalid");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        return Money.of(new BigDecimal(plain));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Money value) {
        return value == null ? "" : value.toString();
    }
}
