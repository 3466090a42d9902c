package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLogTest {
    @Test
    void aFailureIsDescribedWithoutAnyMessage() {
        Throwable failure =
                new IllegalStateException("Ana Diaz, born 1984", new IllegalArgumentException("ana.diaz@example.org"));
        String text = FailureLog.describe(failure);
        assertThat(text)
                .contains("java.lang.IllegalStateException", "caused by java.lang.IllegalArgumentException")
                .contains("FailureLogTest")
                .doesNotContain("Ana", "1984", "ana.diaz");
    }
}
