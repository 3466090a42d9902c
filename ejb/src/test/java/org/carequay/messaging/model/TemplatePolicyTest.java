package org.carequay.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.carequay.messaging.TextForm;
import org.carequay.messaging.model.TemplateText.Field;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;

class TemplatePolicyTest {
    private static final String WITH_LINK = "{day} {link}";
    private static final String WITHOUT_LINK = "{day}";

    @Test
    void theLinkStaysWhereThePatientAnswersWithIt() {
        assertThat(refused(null, "See you {day}", TextForm.SMS, WITH_LINK))
                .containsExactly(new Violation("body", "link-missing"));
        assertThatCode(() -> TemplatePolicy.check(null, "See you {day}", TextForm.SMS, WITHOUT_LINK))
                .doesNotThrowAnyException();
    }

    @Test
    void aLinkOrAnEndThatThereIsNotCannotBeNamed() {
        assertThat(TemplatePolicy.unknown("{day} {link} {until}", WITHOUT_LINK)).containsExactly("link", "until");
        assertThat(TemplatePolicy.unknown("{day} {link} {until}", WITH_LINK)).containsExactly("until");
        assertThat(TemplatePolicy.fields(WITHOUT_LINK)).doesNotContain(Field.LINK, Field.UNTIL);
    }

    @Test
    void anEmptyTextIsRefusedOnce() {
        assertThat(refused(" ", " ", TextForm.EMAIL, WITH_LINK))
                .containsExactly(new Violation("body", "required"), new Violation("subject", "required"));
        assertThat(refused(null, null, TextForm.SMS, WITH_LINK)).containsExactly(new Violation("body", "required"));
    }

    @Test
    void aSubjectIsOneShortLineWithoutTheLink() {
        assertThat(refused("Visit\r\nBcc: all@x.example", WITH_LINK, TextForm.EMAIL, WITH_LINK))
                .containsExactly(new Violation("subject", "one-line"));
        assertThat(refused("See {link}", WITH_LINK, TextForm.EMAIL, WITH_LINK))
                .containsExactly(new Violation("subject", "link-in-subject"));
        assertThat(refused("x".repeat(151), WITH_LINK, TextForm.EMAIL, WITH_LINK))
                .containsExactly(new Violation("subject", "too-long"));
    }

    @Test
    void aTextMessageIsShorterThanAMail() {
        String text = WITH_LINK + "x".repeat(1000 - WITH_LINK.length());

        assertThatCode(() -> TemplatePolicy.check(null, text, TextForm.SMS, WITH_LINK))
                .doesNotThrowAnyException();
        assertThat(refused(null, text + "x", TextForm.SMS, WITH_LINK))
                .containsExactly(new Violation("body", "too-long"));
        assertThatCode(() -> TemplatePolicy.check("Visit", text + "x", TextForm.EMAIL, WITH_LINK))
                .doesNotThrowAnyException();
    }

    @Test
    void aLetterIsOnePage() {
        String page = "x".repeat(80 * 20) + "\n\nx".repeat(3);

        assertThatCode(() -> TemplatePolicy.check("Visit", page, TextForm.LETTER, WITHOUT_LINK))
                .doesNotThrowAnyException();
        assertThat(refused("Visit", page + "\n\nx", TextForm.LETTER, WITHOUT_LINK))
                .containsExactly(new Violation("body", "too-many-lines"));
        assertThatCode(() -> TemplatePolicy.check("Visit", page + "\n\nx", TextForm.EMAIL, WITHOUT_LINK))
                .doesNotThrowAnyException();
        assertThat(refused(" ", page, TextForm.LETTER, WITHOUT_LINK))
                .containsExactly(new Violation("subject", "required"));
    }

    private static java.util.List<Violation> refused(String subject, String body, TextForm form, String standard) {
        return catchThrowableOfType(InvalidInput.class, () -> TemplatePolicy.check(subject, body, form, standard))
                .violations();
    }
}
