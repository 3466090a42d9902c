package org.carequay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
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
final class JournalFloor implements AutoCloseable {
    private static final int WARM_UP = 20_000;
    private static final GarbageLog HEAP =
            new GarbageLog(Path.of("target", "bench-floor-gc.log").toAbsolutePath());
    /** Before what is told: libraries complain on the standard output, too. */
    private static final String TOLD = "seconds ";

    private final Process process;
    private final PrintWriter asked;
    private final BufferedReader answers;

    private JournalFloor(Process process) {
        this.process = process;
        this.asked = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Warm, and idle until it is asked. */
    static JournalFloor start() throws IOException {
        JournalFloor floor = new JournalFloor(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        HEAP.option(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalFloor.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        floor.seconds(WARM_UP);
        return floor;
    }

    /** How long so many rows take. */
    double seconds(int rows) throws IOException {
        asked.println(rows);
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(TOLD)) {
                return Double.parseDouble(line.substring(TOLD.length()));
            }
        }
        throw new IOException("the floor was not measured");
    }

    /** What was in use at most, as {@link GarbageLog#peak()} tells it; ends the process. */
    String heap() throws IOException, InterruptedException {
        close();
        HEAP.rewind();
        return HEAP.peak();
    }

    @Override
    public void close() throws InterruptedException {
        asked.close();
        process.waitFor();
    }

    /** Writes as many rows as each line asks for, and prints the seconds. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            long begin = System.nanoTime();
            write(Integer.parseInt(line));
            System.out.printf(Locale.ROOT, TOLD + "%.3f%n", (System.nanoTime() - begin) / 1e9);
        }
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
