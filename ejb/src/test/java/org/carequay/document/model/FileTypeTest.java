package org.carequay.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileTypeTest {
    @Test
    void namesAreMadeSafe() {
        assertThat(FileType.PDF.fileName("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(FileType.PDF.fileName("C:\\scans\\Informe médico.exe")).isEqualTo("Informe médico.pdf");
        assertThat(FileType.PNG.fileName("a\r\nSet-Cookie: x.png")).isEqualTo("aSet-Cookie x.png");
        assertThat(FileType.JPEG.fileName(null)).isEqualTo("jpeg.jpg");
        assertThat(FileType.PDF.fileName("x".repeat(500))).hasSize(104);
    }
}
