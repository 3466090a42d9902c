package org.carequay.ui.encounter.bodychart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Fabric.js stands here as it was published, and needs nothing that the content security policy forbids. */
class VendoredScriptTest {
    private static final Path FABRIC = Path.of("src/main/webapp/resources/vendor/fabric-7.4.0.min.js");
    private static final String PUBLISHED = "d4e908b3b3654db92c08ff0f31aa6a72ba1ddeeeb43a93bc41c833e51fe37f58";

    @Test
    void the_file_is_the_published_one() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FABRIC));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(PUBLISHED);
    }

    @Test
    void nothing_in_it_makes_code_of_text() throws Exception {
        assertThat(Files.readString(FABRIC, StandardCharsets.UTF_8)).doesNotContain("new Function(", "eval(");
    }
}
