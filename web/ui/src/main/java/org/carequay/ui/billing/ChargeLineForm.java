package org.carequay.ui.billing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carequay.billing.ChargeCapture;
import org.carequay.billing.ReviewedCharge;
import org.carequay.shared.Money;

/** One charge while it is reviewed. Diagnoses are pointed to by letters, as on the claim form: A is the first. */
public class ChargeLineForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private String code;
    private String label;
    private String modifiers;
    private Integer units = 1;
    private String place = "11";
    private String pointers = "A";
    private BigDecimal listed;
    private BigDecimal price;
    private String priceReason;

    static ChargeLineForm of(ChargeCapture.Charge charge) {
        ChargeLineForm form = new ChargeLineForm();
        form.code = charge.code();
        form.label = charge.label();
        form.units = charge.units();
        form.pointers = charge.diagnosisPointers().stream()
                .map(pointer -> String.valueOf((char) ('A' + pointer - 1)))
                .collect(Collectors.joining(" "));
        form.listed = charge.price() == null ? null : charge.price().amount();
        return form;
    }

    ReviewedCharge charge() {
        return new ReviewedCharge(
                code == null ? null : code.strip().toUpperCase(Locale.ROOT),
                words(modifiers),
                units == null ? 0 : units,
                place,
                words(pointers).stream()
                        .flatMap(word -> word.chars().mapToObj(letter -> letter - 'A' + 1))
                        .toList(),
                price == null ? null : Money.of(price),
                priceReason);
    }

    private static List<String> words(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.strip().toUpperCase(Locale.ROOT).split("[\\s,]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** What the line comes to; null while it has no price. */
    public Money getAmount() {
        BigDecimal each = price == null ? listed : price;
        return each == null || units == null ? null : Money.of(each).times(units);
    }

    void priced(String known, Money amount) {
        label = known;
        listed = amount == null ? null : amount.amount();
    }

    public Money getListed() {
        return Money.of(listed);
    }

    public String getLabel() {
        return label;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getModifiers() {
        return modifiers;
    }

    public void setModifiers(String modifiers) {
        this.modifiers = modifiers;
    }

    public Integer getUnits() {
        return units;
    }

    public void setUnits(Integer units) {
        this.units = units;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getPointers() {
        return pointers;
    }

    public void setPointers(String pointers) {
        this.pointers = pointers;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    public String getPriceReason() {
        return priceReason;
    }

    public void setPriceReason(String priceReason) {
        this.priceReason = priceReason;
    }
}
