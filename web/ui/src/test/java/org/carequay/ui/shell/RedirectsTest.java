package org.carequay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/dashboard.xhtml",
                "/app/patients/view.xhtml?id=01900000-0000-7000-8000-000000000001",
                "/app/billing/invoices.xhtml?state=PENDING_CHEQUE&page=2"
            })
    void aPageOfTheApplicationIsInside(String target) {
        assertThat(Redirects.isInside(target)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/a.xhtml",
                "//evil.example/a.xhtml",
                "/\\evil.example/a.xhtml",
                "/app//evil.xhtml",
                "/app/../secret.xhtml",
                "/app/dashboard.xhtml?next=https://evil.example",
                "/app/dashboard.xhtml\r\nSet-Cookie: a=b",
                "/login.xhtml",
                "javascript:alert(1)",
                "app/dashboard.xhtml"
            })
    void everythingElseIsOutside(String target) {
        assertThat(Redirects.isInside(target)).isFalse();
    }
}
