package org.carequay.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spreadsheet.Column;
import org.carequay.shared.sheet.Spreadsheet.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2", "@SUM(A1)", "\tx", "\rx", "=cmd|'/c calc'!A1"})
    void textIsNeverAFormula(String nasty) throws IOException {
        try (XSSFWorkbook workbook = readBack(List.<Object[]>of(new Object[] {nasty, DAY, Money.of("1.00"), 3}))) {
            Cell cell = workbook.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getStringCellValue()).isEqualTo(nasty);
        }
    }

    /** Rows leave the memory before the file is made; what is on disk then tells nothing. */
    @Test
    void rowsOnDiskCannotBeRead(@TempDir Path directory) throws IOException {
        Set<String> openable = new HashSet<>();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(directory.toFile()));
        try (Spreadsheet sheet = new Spreadsheet("T", List.of(new Column("A", Kind.TEXT, 10)))) {
            for (int row = 0; row < 5_000; row++) {
                sheet.row("Zz Readable " + row);
            }
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    openable.add(text.length() > 10_000 ? "large" : "small");
                    assertThat(text).doesNotContain("Readable").doesNotContain("<row");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheet.write(out);
            try (XSSFWorkbook back = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                assertThat(back.getSheetAt(0).getRow(5_000).getCell(0).getStringCellValue())
                        .isEqualTo("Zz Readable 4999");
            }
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }
        assertThat(openable).as("rows were on disk").contains("large");
    }

    @Test
    void withoutRowsTheTotalIsAPlainZero() throws IOException {
        try (XSSFWorkbook workbook = readBack(List.of())) {
            Cell total = workbook.getSheetAt(0).getRow(1).getCell(2);

            assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getNumericCellValue()).isZero();
        }
    }

    @Test
    void cellsAreTypedTheHeaderIsFrozenAndTotalsAreFormulas() throws IOException {
        List<Object[]> rows = List.of(
                new Object[] {"A", DAY, Money.of("0.10"), 3},
                new Object[] {"B", DAY, Money.of("0.20"), 4},
                new Object[] {"C", DAY, null, 5});
        try (XSSFWorkbook workbook = readBack(rows)) {
            Sheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(1))).isTrue();
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(DAY);
            assertThat(sheet.getRow(3).getCell(2)).isNull();
            Cell total = sheet.getRow(4).getCell(2);
            assertThat(total.getCellFormula()).isEqualTo("SUM(C2:C4)");
            assertThat(total.getNumericCellValue()).isEqualTo(0.3);
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(total)
                            .getNumberValue())
                    .isCloseTo(0.3, org.assertj.core.data.Offset.offset(0.001));
        }
    }

    private static XSSFWorkbook readBack(List<Object[]> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Column> columns = List.of(
                new Column("Text", Kind.TEXT, 10),
                new Column("Day", Kind.DAY, 10),
                new Column("Money", Kind.MONEY, 10),
                new Column("Number", Kind.NUMBER, 10));
        try (Spreadsheet sheet = new Spreadsheet("Test", columns)) {
            rows.forEach(sheet::row);
            sheet.totals("Total", List.of(rows.isEmpty() ? Money.ZERO : Money.of("0.30")));
            sheet.write(bytes);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void whatASheetDoesNotHoldGoesOnOnTheNextAndIsSummedUpWithIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Column> columns = List.of(new Column("Name", Kind.TEXT, 10), new Column("Amount", Kind.MONEY, 10));
        try (Spreadsheet sheet = new Spreadsheet("It's", List.of("Clinic"), columns, 4)) {
            for (int i = 1; i <= 6; i++) {
                sheet.row("row " + i, Money.of(i));
            }
            sheet.totals("Total", List.of(Money.of(21)));
            sheet.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            Sheet last = workbook.getSheetAt(2);
            assertThat(last.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Amount");
            Cell total = last.getRow(last.getLastRowNum()).getCell(1);
            assertThat(total.getCellFormula()).isEqualTo("SUM('It''s'!B3:B4,'It''s (2)'!B2:B4,B2:B2)");
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(total)
                            .getNumberValue())
                    .isEqualTo(21);
        }
    }

    @Test
    void belowAPrefaceTheSumsAreComparedWithTheBooksByAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(
                "Sums",
                List.of("Clinic", "=1+1"),
                List.of(new Column("Name", Kind.TEXT, 10), new Column("Amount", Kind.MONEY, 10)))) {
            sheet.row("A", Money.of("0.10"));
            sheet.row("B", Money.of("0.20"));
            sheet.totals("Total", List.of(Money.of("0.30")));
            sheet.control("Books", "Difference", Money.of("0.25"));
            sheet.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(5).getCell(1).getCellFormula()).isEqualTo("SUM(B4:B5)");
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(sheet.getRow(7).getCell(1))
                            .getNumberValue())
                    .isEqualTo(0.05);
        }
    }
}
