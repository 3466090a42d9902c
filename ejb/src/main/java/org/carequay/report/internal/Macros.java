package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.report.ElementType;
import org.carequay.report.ExamTest;
import org.carequay.report.Motion;
import org.carequay.report.ReportMacros;
import org.carequay.report.TemplateElement;
import org.carequay.report.model.Answers;
import org.carequay.report.model.ReportWords;
import org.carequay.shared.RefusalText;

/**
 * Words that stand for longer ones: <code>.rom</code> and <code>.tests</code> tell what was measured and found in the report,
 * <code>.dx</code> its diagnoses; the clinic's own become their text. One that has nothing to tell stays as it is.
 */
@ApplicationScoped
public class Macros {
    private static final Pattern MACRO =
            Pattern.compile("(?<![\\p{L}\\p{N}.])\\.([a-z][a-z0-9_]{0,29})(?![\\p{L}\\p{N}_])");

    private static final Pattern FIELD = Pattern.compile("\\{\\{([A-Za-z.]+)}}");

    @Inject
    private ReportMacros own;

    String spellOut(String text, ReportStore.Kept report, JsonObject facts, Locale locale) {
        Map<String, String> known = new HashMap<>();
        own.all().forEach(macro -> known.put(macro.name(), filled(macro.text(), facts.getJsonObject("fields"))));
        known.put("rom", motions(report, locale));
        known.put("tests", tests(report, locale));
        known.put("dx", diagnoses(facts));
        known.values().removeIf(String::isEmpty);
        return MACRO.matcher(text)
                .replaceAll(macro -> Matcher.quoteReplacement(known.getOrDefault(macro.group(1), macro.group())));
    }

    /** With what the record says in the place of each of its fields. */
    private static String filled(String text, JsonObject fields) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(fields.getString(field.group(1), field.group())));
    }

    private static String motions(ReportStore.Kept report, Locale locale) {
        ResourceBundle words = ReportWords.in(locale);
        return elements(report, ElementType.RANGE_OF_MOTION)
                .flatMap(grid -> Motion.of(grid).stream()
                        .filter(motion -> row(report, grid, motion.code()).get("measured") instanceof JsonNumber)
                        .map(motion -> motion(motion, row(report, grid, motion.code()), words, locale)))
                .collect(Collectors.joining("\n"));
    }

    private static String motion(Motion motion, JsonObject row, ResourceBundle words, Locale locale) {
        var measured = row.getJsonNumber("measured").bigDecimalValue();
        int loss = motion.loss(measured);
        String joint = words.containsKey("joint." + motion.joint())
                ? words.getString("joint." + motion.joint())
                : motion.joint();
        String side = motion.side() == null ? "" : ", " + words.getString("side." + motion.side());
        return RefusalText.fill(
                words.getString("macro.rom"),
                Map.of(
                        "motion",
                        joint + " " + motion.label().in(locale).toLowerCase(locale) + side,
                        "measured",
                        measured.toPlainString(),
                        "normal",
                        motion.normal().toPlainString(),
                        "loss",
                        loss == 0 ? "" : RefusalText.fill(words.getString("macro.rom.loss"), Map.of("loss", loss)),
                        "pain",
                        row.getBoolean("pain", false) ? words.getString("macro.rom.pain") : ""));
    }

    private static String tests(ReportStore.Kept report, Locale locale) {
        ResourceBundle words = ReportWords.in(locale);
        return Stream.of(ExamTest.Finding.POSITIVE, ExamTest.Finding.NEGATIVE)
                .map(finding -> Map.entry(finding, found(report, finding, words, locale)))
                .filter(found -> !found.getValue().isEmpty())
                .map(found -> RefusalText.fill(
                        words.getString("macro.tests." + found.getKey().name().toLowerCase(Locale.ROOT)),
                        Map.of("tests", String.join(", ", found.getValue()))))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> found(
            ReportStore.Kept report, ExamTest.Finding finding, ResourceBundle words, Locale locale) {
        return elements(report, ElementType.TEST_MATRIX)
                .flatMap(matrix -> ExamTest.of(matrix).stream().flatMap(test -> {
                    JsonObject row = row(report, matrix, test.code());
                    String name = test.label().in(locale);
                    return test.sided()
                            ? Stream.of("left", "right")
                                    .filter(side -> finding.name().equals(row.getString(side, "")))
                                    .map(side -> name + " " + words.getString("side." + side.toUpperCase(Locale.ROOT)))
                            : Stream.of(name).filter(only -> finding.name().equals(row.getString("result", "")));
                }))
                .toList();
    }

    private static String diagnoses(JsonObject facts) {
        return facts.getJsonArray("diagnoses").getValuesAs(JsonObject.class).stream()
                .map(row -> ((JsonString) row.get("code")).getString() + " " + row.getString("description"))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<TemplateElement> elements(ReportStore.Kept report, ElementType type) {
        return report.definition().elements().filter(element -> element.type() == type);
    }

    private static JsonObject row(ReportStore.Kept report, TemplateElement grid, String code) {
        Answers answers = Answers.kept(report.definition(), report.answers(), report.copied());
        return answers.values().get(grid.key()) instanceof JsonObject rows && rows.containsKey(code)
                ? rows.getJsonObject(code)
                : JsonObject.EMPTY_JSON_OBJECT;
    }
}
