package org.carequay.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.carequay.document.model.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e37,PDF",
        "89504e470d0a1a0a0000000d49484452,PNG",
        "ffd8ffe000104a464946,JPEG",
        "49492a0008000000,TIFF",
        "4d4d002a00000008,TIFF",
        "000000186674797068656963000000006d69663168656963,HEIC"
    })
    void isToldByTheContent(String hex, FileType type) {
        assertThat(FileInspection.type(HexFormat.of().parseHex(hex), "anything.exe"))
                .contains(type);
    }

    @Test
    void plainTextIsTaken() {
        assertThat(FileInspection.type("Llamó el abogado a las 9.\n".getBytes(StandardCharsets.UTF_8), "note.txt"))
                .contains(FileType.TXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>x</body></html>",
                "<!DOCTYPE html><p>%PDF-1.7",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><a/>",
                "MZ\u0090\u0000\u0003",
                " %PDF-1.7",
                "#!/bin/sh\nrm -rf /",
                "a\u0000b",
                "\u00e9 not utf-8"
            })
    void everythingElseIsRefused(String content) {
        assertThat(FileInspection.type(content.getBytes(StandardCharsets.ISO_8859_1), "page.pdf"))
                .isEmpty();
    }

    @Test
    void anEndingMakesNoType() {
        assertThat(FileInspection.type("<html>".getBytes(StandardCharsets.US_ASCII), "x.docx"))
                .isEmpty();
        assertThat(FileInspection.type(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "x.pdf"))
                .isEmpty();
    }

    @Test
    void aReadablePdfPasses() throws IOException {
        byte[] pdf = pdf(null);
        assertThatCode(() -> FileInspection.look(FileType.PDF, HeldBytes.of(pdf)))
                .doesNotThrowAnyException();
    }

    @Test
    void aLockedPdfIsNamed() throws IOException {
        refused(FileType.PDF, pdf("secret"), "file-encrypted");
        refused(FileType.PDF, pdf(""), "file-encrypted");
    }

    @Test
    void aLockedPdfIsFoundWithoutTakingItApart() throws IOException {
        byte[] locked = pdf("secret");
        byte[] long_ = new byte[17 * 1024 * 1024];
        System.arraycopy(locked, 0, long_, long_.length - locked.length, locked.length);
        refused(FileType.PDF, long_, "file-encrypted");
        byte[] open = pdf(null);
        byte[] longOpen = new byte[17 * 1024 * 1024];
        System.arraycopy(open, 0, longOpen, 0, open.length);
        assertThatCode(() -> FileInspection.look(FileType.PDF, HeldBytes.of(longOpen)))
                .doesNotThrowAnyException();
    }

    @Test
    void aBrokenFileIsNamed() {
        byte[] broken = "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII);
        refused(FileType.PDF, broken, "file-unreadable");
        refused(FileType.PNG, HexFormat.of().parseHex("89504e470d0a1a0a00"), "file-unreadable");
    }

    @Test
    void anImageOfTooManyPixelsIsNotUnpacked() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] huge = png.toByteArray();
        // Width and height of the header: 100,000 each.
        System.arraycopy(HexFormat.of().parseHex("000186a0000186a0"), 0, huge, 16, 8);
        refused(FileType.PNG, huge, "file-unreadable");
        assertThatCode(() -> FileInspection.look(FileType.PNG, HeldBytes.of(png.toByteArray())))
                .doesNotThrowAnyException();
    }

    @Test
    void aZipBombIsNotTakenForAWordFile() throws IOException {
        assertThatCode(() -> FileInspection.look(FileType.DOCX, HeldBytes.of(zip("word/document.xml", 1000))))
                .doesNotThrowAnyException();
        refused(FileType.DOCX, zip("word/document.xml", 64 * 1024 * 1024), "file-unreadable");
        refused(FileType.DOCX, zip("word/vbaProject.bin", 10), "file-unreadable");
        refused(FileType.DOCX, zip("readme.txt", 10), "file-type");
    }

    private static void refused(FileType type, byte[] file, String code) {
        assertThatThrownBy(() -> FileInspection.look(type, HeldBytes.of(file))).hasMessage(code);
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** @param password null: none; empty: opens without one, but is encrypted */
    private static byte[] pdf(String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
