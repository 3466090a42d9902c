package org.carequay.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The cells of the aging workbook, written by bare streaming POI from values at hand. */
final class AgingFloor {
    private static final int BUCKETS = 6;
    private static final int DAYS = 180;
    private static final int PER_BUCKET = 30;

    private AgingFloor() {}

    static int write(int lines) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            SXSSFSheet sheet = workbook.createSheet("Aging");
            LocalDate today = LocalDate.now();
            for (int i = 0; i < lines; i++) {
                row(sheet.createRow(i), i, today.minusDays(i % DAYS), day, money);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.size();
        }
    }

    private static void row(Row row, int number, LocalDate invoiced, CellStyle day, CellStyle money) {
        int cell = 0;
        row.createCell(cell++).setCellValue("BENCH-" + number);
        row.createCell(cell++).setCellValue("PI-1999-" + number);
        row.createCell(cell++).setCellValue("Account, Ana");
        row.createCell(cell++).setCellValue("Bench & Partners");
        row.createCell(cell).setCellValue(invoiced);
        row.getCell(cell++).setCellStyle(day);
        int age = number % DAYS;
        row.createCell(cell++).setCellValue(age);
        for (int column : new int[] {cell + Math.min(age / PER_BUCKET, BUCKETS - 2), cell + BUCKETS - 1}) {
            row.createCell(column).setCellValue(100.0 + number % 900);
            row.getCell(column).setCellStyle(money);
        }
    }
}
