package org.carequay.patient.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static CsvFile open(byte[] bytes) throws IOException {
        return new CsvFile(new ByteArrayInputStream(bytes), null, null);
    }

    private static List<List<String>> cells(CsvFile file) {
        List<List<String>> all = new ArrayList<>();
        for (CsvFile.Row row = file.next(); row != null; row = file.next()) {
            all.add(row.cells());
        }
        return all;
    }

    private static List<List<String>> cells(String text, Charset charset) throws IOException {
        try (CsvFile file = open(text.getBytes(charset))) {
            return cells(file);
        }
    }

    private static void refused(byte[] bytes, String code) {
        refused(new ByteArrayInputStream(bytes), code);
    }

    private static void refused(InputStream bytes, String code) {
        assertThatThrownBy(() -> {
                    try (CsvFile file = new CsvFile(bytes, null, null)) {
                        cells(file);
                    }
                })
                .isInstanceOfSatisfying(DomainRefusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        String text = "a,\"b,;|\t\",c\n1,2,3\n"
                .replace("a,", "a" + delimiter)
                .replace("\",c", "\"" + delimiter + "c")
                .replace("1,2,3", "1" + delimiter + "2" + delimiter + "3");
        try (CsvFile file = open(text.getBytes(StandardCharsets.UTF_8))) {
            assertThat(file.headings()).hasSize(3).startsWith("a").endsWith("c");
            assertThat(cells(file)).containsExactly(List.of("1", "2", "3"));
        }
    }

    @Test
    void theEncodingIsFound() throws IOException {
        String text = "a,b\nJosé,Nuñez\n";
        List<List<String>> wanted = List.of(List.of("José", "Nuñez"));
        assertThat(cells(text, StandardCharsets.UTF_8)).isEqualTo(wanted);
        assertThat(cells("\uFEFF" + text, StandardCharsets.UTF_8)).isEqualTo(wanted);
        assertThat(cells("\uFEFF" + text, StandardCharsets.UTF_16LE)).isEqualTo(wanted);
        assertThat(cells("\uFEFF" + text, StandardCharsets.UTF_16BE)).isEqualTo(wanted);
        assertThat(cells(text, WINDOWS)).isEqualTo(wanted);
    }

    @Test
    void anAccentFarDownInAWindowsFileIsStillRead() throws IOException {
        String text = "a,b\n" + "x,y\n".repeat(100_000) + "José,Nuñez\n";
        List<List<String>> all = cells(text, WINDOWS);
        assertThat(all).hasSize(100_001);
        assertThat(all.get(100_000)).containsExactly("José", "Nuñez");
    }

    @Test
    void twoEncodingsInOneFileAreRefusedWithTheLine() {
        byte[] utf8 = "a,b\nJosé,x\n".getBytes(StandardCharsets.UTF_8);
        byte[] windows = "Nuñez,y\n".getBytes(WINDOWS);
        byte[] both = Arrays.copyOf(utf8, utf8.length + windows.length);
        System.arraycopy(windows, 0, both, utf8.length, windows.length);
        refused(both, "import-encoding");
    }

    @Test
    void linesAreCountedAcrossQuotedBreaksAndEmptyLines() throws IOException {
        try (CsvFile file = open("a,b\r\n\"x\r\ny\",1\r\n\r\nz,2\r\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(file.next()).isEqualTo(new CsvFile.Row(2, List.of("x\r\ny", "1")));
            assertThat(file.next()).isEqualTo(new CsvFile.Row(5, List.of("z", "2")));
            assertThat(file.next()).isNull();
        }
    }

    @Test
    void headingsAreNamedAndMayNotStandTwice() throws IOException {
        try (CsvFile file = open("a,, b\n1,2,3\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(file.headings()).containsExactly("a", "#2", "b");
        }
        refused("a,b,a\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "import-heading-twice");
        refused("only one\nx\n".getBytes(StandardCharsets.UTF_8), "import-one-column");
        refused(new byte[0], "import-empty");
    }

    @Test
    void whatIsNoCsvIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
        }
        refused(packed.toByteArray(), "import-packed");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "import-packed");
        refused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "import-not-text");
        refused("a,b\n1,\0\n".getBytes(StandardCharsets.US_ASCII), "import-not-text");
    }

    @Test
    void aQuoteThatIsNotClosedEndsTheReading() {
        refused("a,b\n1,\"2\n3,4\n".getBytes(StandardCharsets.UTF_8), "import-quotes");
        refused("a,b\n1,\"2\"x\n3,4\n".getBytes(StandardCharsets.UTF_8), "import-quotes");
        InputStream start = new ByteArrayInputStream("a,b\n1,\"".getBytes(StandardCharsets.UTF_8));
        refused(new SequenceInputStream(start, new Endless('x')), "import-row-too-long");
    }

    @Test
    void aLineOfAMillionColumnsIsRefusedWithoutBeingHeld() {
        refused(new Endless(','), "import-row-too-long");
        refused("a,".repeat(600).getBytes(StandardCharsets.UTF_8), "import-too-many-columns");
    }

    @Test
    void aBlockOfRowsComesBackAsItWas() {
        List<CsvFile.Row> rows = List.of(
                new CsvFile.Row(2, List.of("José", "", "a\nb")), new CsvFile.Row(9_000_000_000L, List.of("😀")));
        assertThat(RowBlock.rows(RowBlock.bytes(rows))).isEqualTo(rows);
    }

    /** The same byte for ever. */
    private static final class Endless extends InputStream {
        private final int value;

        private Endless(int value) {
            this.value = value;
        }

        @Override
        public int read() {
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) value);
            return length;
        }
    }
}
