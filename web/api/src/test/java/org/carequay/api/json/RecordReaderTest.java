package org.carequay.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    record Step(Long version) {}

    @Test
    void readsAnObject() throws Exception {
        assertThat(read("{\"version\": 3}")).isEqualTo(new Step(3L));
    }

    @Test
    void noBodyIsAnEmptyObject() throws Exception {
        assertThat(read("")).isEqualTo(new Step(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"a\":}", "{} {}", "nonsense", "\u0000"})
    void anythingElseIsMalformed(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void whatIsNestedWithoutEndIsMalformed() {
        assertThatThrownBy(() -> read("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)))
                .isInstanceOf(MalformedJson.class);
    }

    @SuppressWarnings("unchecked")
    private static Object read(String body) throws IOException {
        return new RecordReader()
                .readFrom(
                        (Class<Record>) (Class<?>) Step.class,
                        Step.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        null,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
