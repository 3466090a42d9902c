package org.carequay.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The cells of a journal, written by bare streaming POI from values at hand into a file, in a process of its own with as much heap as
 * the server has.
 */
final class JournalFloor {
    private static final int WARM_UP = 20_000;
    private static final GarbageLog HEAP =
            new GarbageLog(Path.of("target", "bench-floor-gc.log").toAbsolutePath());

    private JournalFloor() {}

    /** @param heap what was in use at most, as {@link GarbageLog#peak()} tells it */
    record Floor(double seconds, String heap) {}

    /** The best of so many times. */
    static Floor of(int rows, int times) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        HEAP.option(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalFloor.class.getName(),
                        String.valueOf(rows),
                        String.valueOf(times))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the floor was not measured");
        }
        HEAP.rewind();
        // The last line: libraries complain on the standard output, too.
        return new Floor(Double.parseDouble(told.substring(told.lastIndexOf('\n') + 1)), HEAP.peak());
    }

    /** Arguments: rows, and how many times. Prints the seconds of the best. */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        write(WARM_UP);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            long begin = System.nanoTime();
            write(rows);
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%.3f%n", best);
    }

    private static void write(int rows) throws IOException {
        Path file = Files.createTempFile("floor", ".xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            SXSSFSheet sheet = workbook.createSheet("Journal");
            LocalDate booked = LocalDate.of(1999, 1, 1);
            for (int i = 0; i < rows; i++) {
                row(sheet.createRow(i), i, booked, day, money);
            }
            workbook.write(out);
        } finally {
            Files.delete(file);
        }
    }

    private static void row(Row row, int number, LocalDate booked, CellStyle day, CellStyle money) {
        int cell = 0;
        row.createCell(cell).setCellValue(booked);
        row.getCell(cell++).setCellStyle(day);
        row.createCell(cell++).setCellValue("Payment");
        row.createCell(cell++).setCellValue("BENCH-" + number / 2);
        row.createCell(cell++).setCellValue(number % 2 == 0 ? "Unapplied cash" : "Receivable");
        row.createCell(cell++).setCellValue("Bench Biller");
        row.createCell(cell++).setCellValue("Paid in part, the rest is due");
        for (int side = 0; side < 2; side++) {
            row.createCell(cell).setCellValue(number % 2 == side ? 1.0 + number % 900 : 0.0);
            row.getCell(cell++).setCellStyle(money);
        }
    }
}
