package org.carequay.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e37,PDF",
        "89504e470d0a1a0a00,PNG",
        "ffd8ffe000,JPEG",
        "49492a0008,TIFF",
        "4d4d002a00,TIFF"
    })
    void isToldByTheFirstBytes(String hex, FileType type) {
        assertThat(FileType.of(HexFormat.of().parseHex(hex))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%PDF", "<html>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "MZ", "PK", " %PDF-1.7"})
    void everythingElseIsRefused(String content) {
        assertThat(FileType.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void namesAreMadeSafe() {
        assertThat(FileType.PDF.fileName("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(FileType.PDF.fileName("C:\\scans\\Informe médico.exe")).isEqualTo("Informe médico.pdf");
        assertThat(FileType.PNG.fileName("a\r\nSet-Cookie: x.png")).isEqualTo("aSet-Cookie x.png");
        assertThat(FileType.JPEG.fileName(null)).isEqualTo("jpeg.jpg");
        assertThat(FileType.PDF.fileName("x".repeat(500))).hasSize(104);
    }
}
