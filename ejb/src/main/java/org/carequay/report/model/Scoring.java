package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carequay.report.ElementType;
import org.carequay.report.Score;
import org.carequay.report.TemplateElement;
import org.carequay.report.Words;

/**
 * Scores of questionnaires and of the body.
 *
 * <ul>
 *   <li>Oswestry disability index: sum of the sections, each 0 to 5, in percent of five times the sections answered.
 *       Fairbank JCT, Pynsent PB, The Oswestry Disability Index, Spine 2000;25(22):2940-2952.
 *   <li>Neck disability index: the same over its ten sections; at most two may be missing. Vernon H, Mior S, J Manipulative
 *       Physiol Ther 1991;14:409-415; Vernon H, 2008;31:491-502.
 *   <li>Body mass index: kilograms by the square of metres; classes of adults by the World Health Organization, Technical
 *       Report Series 894 (2000).
 * </ul>
 */
final class Scoring {
    private static final int HIGHEST = 5;
    private static final int MAY_MISS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Band> OSWESTRY = List.of(
            new Band(0, "Minimal disability", "Discapacidad mínima"),
            new Band(21, "Moderate disability", "Discapacidad moderada"),
            new Band(41, "Severe disability", "Discapacidad grave"),
            new Band(61, "Crippled", "Discapacidad muy grave"),
            new Band(81, "Bed-bound or exaggerating", "En cama o síntomas exagerados"));
    private static final List<Band> NDI = List.of(
            new Band(0, "No disability", "Sin discapacidad"),
            new Band(10, "Mild disability", "Discapacidad leve"),
            new Band(30, "Moderate disability", "Discapacidad moderada"),
            new Band(50, "Severe disability", "Discapacidad grave"),
            new Band(70, "Complete disability", "Discapacidad completa"));
    private static final List<Band> BMI = List.of(
            new Band(0, "Underweight", "Bajo peso"),
            new Band("18.5", "Normal range", "Rango normal"),
            new Band("25", "Overweight", "Sobrepeso"),
            new Band("30", "Obesity class I", "Obesidad de clase I"),
            new Band("35", "Obesity class II", "Obesidad de clase II"),
            new Band("40", "Obesity class III", "Obesidad de clase III"));

    private record Band(BigDecimal from, Words label) {
        Band(int from, String en, String es) {
            this(BigDecimal.valueOf(from), new Words(en, es));
        }

        Band(String from, String en, String es) {
            this(new BigDecimal(from), new Words(en, es));
        }
    }

    private Scoring() {}

    /** @param inputs the elements that it is made from */
    static Score of(TemplateElement score, List<TemplateElement> inputs, Function<String, JsonValue> values) {
        return switch (score.text("instrument")) {
            case "OSWESTRY" -> percent(inputs, values, OSWESTRY, inputs.size());
            case "NDI" -> percent(inputs, values, NDI, MAY_MISS);
            case "BMI" -> bodyMass(inputs, values);
            default -> sum(score, inputs, values);
        };
    }

    private static Score percent(
            List<TemplateElement> inputs, Function<String, JsonValue> values, List<Band> bands, int mayMiss) {
        List<BigDecimal> answers = answers(inputs, values);
        if (answers.isEmpty() || inputs.size() - answers.size() > mayMiss) {
            return new Score(null, "%", Words.NONE, answers.size(), inputs.size());
        }
        BigDecimal percent = total(answers)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf((long) HIGHEST * answers.size()), 0, RoundingMode.HALF_UP);
        return new Score(percent, "%", meaning(percent, bands), answers.size(), inputs.size());
    }

    private static Score sum(TemplateElement score, List<TemplateElement> inputs, Function<String, JsonValue> values) {
        List<BigDecimal> answers = answers(inputs, values);
        BigDecimal total = answers.isEmpty() ? null : total(answers);
        List<Band> bands = score.rows("bands").stream()
                .map(band -> new Band(
                        band.getJsonNumber("from").bigDecimalValue(),
                        TemplateElement.wordsOf(band.getJsonObject("label"))))
                .sorted(Comparator.comparing(Band::from))
                .toList();
        return new Score(total, "", total == null ? Words.NONE : meaning(total, bands), answers.size(), inputs.size());
    }

    /** Height first, then weight; units as the elements say: m, cm or in, and kg or lb. */
    private static Score bodyMass(List<TemplateElement> inputs, Function<String, JsonValue> values) {
        BigDecimal metres = inputs.isEmpty() ? null : metric(inputs.get(0), values);
        BigDecimal kilograms = inputs.size() < 2 ? null : metric(inputs.get(1), values);
        int answered = (metres == null ? 0 : 1) + (kilograms == null ? 0 : 1);
        if (metres == null || kilograms == null || metres.signum() <= 0) {
            return new Score(null, "kg/m²", Words.NONE, answered, 2);
        }
        BigDecimal index = kilograms.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
        return new Score(index, "kg/m²", meaning(index, BMI), answered, 2);
    }

    /** 1 in = 0.0254 m and 1 lb = 0.45359237 kg (NIST Special Publication 811). */
    private static BigDecimal metric(TemplateElement element, Function<String, JsonValue> values) {
        if (!(values.apply(element.key()) instanceof JsonNumber number)) {
            return null;
        }
        BigDecimal value = number.bigDecimalValue();
        return switch (element.text("unit")) {
            case "cm" -> value.movePointLeft(2);
            case "in" -> value.multiply(new BigDecimal("0.0254"));
            case "lb" -> value.multiply(new BigDecimal("0.45359237"));
            default -> value;
        };
    }

    private static List<BigDecimal> answers(List<TemplateElement> inputs, Function<String, JsonValue> values) {
        return inputs.stream()
                .flatMap(input -> points(input, values.apply(input.key())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<BigDecimal> points(TemplateElement input, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Stream.of(number.bigDecimalValue());
        }
        if (value instanceof JsonString code && input.type() == ElementType.SINGLE_CHOICE) {
            return points(input, code);
        }
        if (value instanceof JsonArray many && input.type() == ElementType.MULTIPLE_CHOICE) {
            List<BigDecimal> all = many.getValuesAs(JsonString.class).stream()
                    .flatMap(code -> points(input, code))
                    .toList();
            return all.isEmpty() ? Stream.empty() : Stream.of(total(all));
        }
        return Stream.empty();
    }

    private static Stream<BigDecimal> points(TemplateElement input, JsonString code) {
        return input.rows("choices").stream()
                .filter(choice -> choice.getString("code").equals(code.getString()) && choice.containsKey("score"))
                .map((JsonObject choice) -> choice.getJsonNumber("score").bigDecimalValue());
    }

    private static BigDecimal total(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Words meaning(BigDecimal value, List<Band> bands) {
        return bands.stream()
                .filter(band -> band.from().compareTo(value) <= 0)
                .reduce((first, last) -> last)
                .map(Band::label)
                .orElse(Words.NONE);
    }
}
