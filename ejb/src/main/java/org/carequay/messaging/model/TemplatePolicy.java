package org.carequay.messaging.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carequay.messaging.TextForm;
import org.carequay.messaging.model.TemplateText.Field;
import org.carequay.shared.InvalidInput;

/** What a clinic's own text may be: all that is said can be said, and the link that the patient answers with is in it. */
public final class TemplatePolicy {
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_MAIL = 4000;
    /** What gateways take in one go is 1,600 characters with the values in; a name and an address take some hundred. */
    private static final int LONGEST_SMS = 1000;
    /** What goes on the one page of a letter, of some 80 characters each, with the values in. */
    private static final int LINES_OF_A_PAGE = 26;

    private static final int LINE = 80;

    /** Only some messages have them: where the standard text does. */
    private static final Set<Field> SPECIAL = EnumSet.of(Field.UNTIL, Field.LINK);

    /** Only messages about a visit have them, whose standard text names its day. */
    private static final Set<Field> OF_VISIT = EnumSet.of(Field.DAY, Field.TIME, Field.SITE, Field.ADDRESS);

    private TemplatePolicy() {}

    /** The fields that can be filled, in their order. */
    public static List<Field> fields(String standardBody) {
        TemplateText standard = new TemplateText(standardBody);
        return Arrays.stream(Field.values())
                .filter(field -> !SPECIAL.contains(field) || standard.names(field))
                .filter(field -> !OF_VISIT.contains(field) || standard.names(Field.DAY))
                .toList();
    }

    /** The fields it names and that cannot be filled, as they stand in the text. */
    public static List<String> unknown(String text, String standardBody) {
        List<String> known = fields(standardBody).stream().map(Field::word).toList();
        return new TemplateText(text)
                .words().stream().filter(word -> !known.contains(word)).toList();
    }

    /** @throws InvalidInput */
    public static void check(String subject, String body, TextForm form, String standardBody) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("body", body)
                .maxLength("body", body, form == TextForm.SMS ? LONGEST_SMS : LONGEST_MAIL)
                .that(
                        form != TextForm.LETTER || blank(body) || linesOnPaper(body) <= LINES_OF_A_PAGE,
                        "body",
                        "too-many-lines")
                .that(
                        blank(body)
                                || new TemplateText(body).names(Field.LINK)
                                || !new TemplateText(standardBody).names(Field.LINK),
                        "body",
                        "link-missing");
        if (form.titled()) {
            check.required("subject", subject)
                    .maxLength("subject", subject, LONGEST_SUBJECT)
                    .that(blank(subject) || subject.chars().noneMatch(Character::isISOControl), "subject", "one-line")
                    .that(blank(subject) || !new TemplateText(subject).names(Field.LINK), "subject", "link-in-subject");
        }
        check.done();
    }

    private static int linesOnPaper(String body) {
        return body.lines()
                .mapToInt(line -> Math.max(1, (line.length() + LINE - 1) / LINE))
                .sum();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
