package org.carequay.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textCannotLeaveItsPlace() {
        assertThat(Markup.text("<b a=\"x\" b='y'>&amp;</b>"))
                .isEqualTo("&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;");
        assertThat(Markup.text(null)).isEmpty();
    }

    @Test
    void charactersUnknownToXmlAreDropped() {
        assertThat(Markup.text("a\u0000b\u000bc\ud83d\ude00\ud83dd\uffff")).isEqualTo("abc\ud83d\ude00d");
        assertThat(Markup.text("a\tb\nc")).isEqualTo("a\tb\nc");
    }
}
