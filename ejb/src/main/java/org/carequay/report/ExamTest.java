package org.carequay.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An orthopaedic or neurological test.
 *
 * @param code the key of its findings in the value of a matrix
 * @param sided whether it is done left and right
 */
public record ExamTest(String group, String code, boolean sided, Words label) {
    private static final List<ExamTest> KNOWN = Library.rows("tests.csv").stream()
            .map(row -> new ExamTest(
                    row.get("group"),
                    row.get("code"),
                    "yes".equals(row.get("sided")),
                    new Words(row.get("en"), row.get("es"))))
            .toList();

    /** What was found. */
    public enum Finding {
        NEGATIVE,
        POSITIVE,
        NOT_DONE
    }

    /** What a matrix asks for, in its order: those of its groups, then its own. */
    public static List<ExamTest> of(TemplateElement matrix) {
        List<ExamTest> all = new ArrayList<>();
        for (String group : matrix.list("groups")) {
            KNOWN.stream().filter(test -> test.group.equals(group)).forEach(all::add);
        }
        matrix.rows("tests")
                .forEach(row -> all.add(new ExamTest(
                        "OWN", row.getString("code"), true, TemplateElement.wordsOf(row.getJsonObject("label")))));
        return all;
    }
}
