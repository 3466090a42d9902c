package org.carequay.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichTextTest {
    @Test
    void listsOfTheEditorBecomeWhatTheyAreCalledThere() {
        assertThat(
                        RichText.clean(
                                """
                        <p>Rest.</p><ol><li data-list="bullet"><span class="ql-ui" contenteditable="false"></span>Ice</li>\
                        <li data-list="bullet">Heat</li><li data-list="ordered">First</li></ol><p>Then</p>"""))
                .isEqualTo("<p>Rest.</p><ul><li>Ice</li><li>Heat</li></ul><ol><li>First</li></ol><p>Then</p>");
    }

    @Test
    void onlyHarmlessTagsStay() {
        assertThat(RichText.clean(
                        "<p onclick=\"x()\">A<script>x()</script><strong>b</strong><img src=\"http://x\"/></p>"))
                .isEqualTo("<p>A<strong>b</strong></p>");
        assertThat(RichText.clean("<p>Hello \uFEFF</p>")).isEqualTo("<p>Hello </p>");
        assertThat(RichText.clean("a & b\n\nc")).isEqualTo("<p>a &amp; b</p><p>c</p>");
    }
}
