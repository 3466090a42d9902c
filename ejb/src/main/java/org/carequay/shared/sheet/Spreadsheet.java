package org.carequay.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.carequay.shared.Money;

/**
 * A table in an Excel workbook, written row by row in bounded memory: typed cells, a frozen header, sums as formulas. Text
 * from data is always a text cell with the quote prefix, never a formula. More rows than a sheet holds go on on the next one;
 * the sums are of all of them and stand on the last.
 */
public final class Spreadsheet implements AutoCloseable {
    /** What a column holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MONEY
    }

    /** A column: its heading, what it holds, and its width in characters. */
    public record Column(String heading, Kind kind, int width) {}

    private static final int ROWS_IN_MEMORY = 100;
    /** A sheet holds 1,048,576; the rest is for what stands above and below. */
    private static final int MOST_ROWS = 1_048_500;

    private static final int WIDTH_UNIT = 256;
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final String MONEY_FORMAT = "#,##0.00";

    private final SXSSFWorkbook workbook = new SealedWorkbook(ROWS_IN_MEMORY);
    private final String name;
    private final int mostRows;
    private final List<Column> columns;
    private final List<Part> earlier = new ArrayList<>();
    private SXSSFSheet sheet;
    private final CellStyle text = workbook.createCellStyle();
    private final CellStyle day = workbook.createCellStyle();
    private final CellStyle money = workbook.createCellStyle();
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle sum = workbook.createCellStyle();
    private int headRow;
    private int rows;

    /** The rows of data of a sheet, counted from 1 as formulas do. */
    private record Part(String sheet, int first, int last) {
        String column(String letter) {
            return "'" + sheet.replace("'", "''") + "'!" + letter + first + ":" + letter + last;
        }
    }

    public Spreadsheet(String name, List<Column> columns) {
        this(name, List.of(), columns);
    }

    /** @param preface lines of text above the heading: what is shown, as of when */
    public Spreadsheet(String name, List<String> preface, List<Column> columns) {
        this(name, preface, columns, MOST_ROWS);
    }

    /** @param mostRows what goes onto a sheet, for tests */
    Spreadsheet(String name, List<String> preface, List<Column> columns, int mostRows) {
        this.name = name;
        this.columns = columns;
        this.mostRows = mostRows;
        styles();
        open(name, preface);
    }

    private void open(String title, List<String> preface) {
        sheet = workbook.createSheet(title);
        rows = 0;
        for (String line : preface) {
            Cell cell = sheet.createRow(rows++).createCell(0);
            cell.setCellValue(line);
            cell.setCellStyle(text);
        }
        headRow = rows;
        Row header = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = header.createCell(i);
            cell.setCellValue(columns.get(i).heading());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, columns.get(i).width() * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, headRow + 1);
    }

    private void styles() {
        text.setQuotePrefixed(true);
        day.setDataFormat(workbook.createDataFormat().getFormat(DAY_FORMAT));
        money.setDataFormat(workbook.createDataFormat().getFormat(MONEY_FORMAT));
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setBorderBottom(BorderStyle.THIN);
        sum.setFont(bold);
        sum.setBorderTop(BorderStyle.THIN);
        sum.setDataFormat(money.getDataFormat());
    }

    /** Adds a row: String, Integer, LocalDate or Money as the columns say; null leaves the cell out. */
    public void row(Object... values) {
        if (rows >= mostRows) {
            earlier.add(part());
            filter();
            open(name + " (" + (earlier.size() + 1) + ")", List.of());
        }
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fill(row.createCell(i), columns.get(i).kind(), values[i]);
            }
        }
    }

    private Part part() {
        return new Part(sheet.getSheetName(), headRow + 2, rows);
    }

    private void filter() {
        sheet.setAutoFilter(new CellRangeAddress(headRow, Math.max(headRow + 1, rows - 1), 0, columns.size() - 1));
    }

    private void fill(Cell cell, Kind kind, Object value) {
        switch (kind) {
            case TEXT -> {
                cell.setCellValue((String) value);
                cell.setCellStyle(text);
            }
            case NUMBER -> cell.setCellValue((Integer) value);
            case DAY -> {
                cell.setCellValue((LocalDate) value);
                cell.setCellStyle(day);
            }
            case MONEY -> {
                cell.setCellValue(((Money) value).amount().doubleValue());
                cell.setCellStyle(money);
            }
        }
    }

    /** Adds the last row: a SUM over each column of money, with its value for readers that do not calculate; without rows the value alone. */
    public void totals(String label, List<Money> values) {
        Part here = part();
        filter();
        Row row = sheet.createRow(rows++);
        Cell first = row.createCell(0);
        first.setCellValue(label);
        first.setCellStyle(heading);
        int next = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.MONEY) {
                String letter = CellReference.convertNumToColString(i);
                Cell cell = row.createCell(i);
                if (here.last() >= here.first()) {
                    cell.setCellFormula("SUM(" + ranges(letter, here) + ")");
                }
                cell.setCellValue(values.get(next++).amount().doubleValue());
                cell.setCellStyle(sum);
            }
        }
        workbook.setForceFormulaRecalculation(true);
    }

    private String ranges(String letter, Part here) {
        StringBuilder all = new StringBuilder();
        earlier.forEach(part -> all.append(part.column(letter)).append(','));
        return all.append(letter)
                .append(here.first())
                .append(':')
                .append(letter)
                .append(here.last())
                .toString();
    }

    /** After the sums: what the last of them has to be by the books, and the difference as a formula. */
    public void control(String label, String difference, Money control) {
        int last = columns.size() - 1;
        while (columns.get(last).kind() != Kind.MONEY) {
            last--;
        }
        String letter = CellReference.convertNumToColString(last);
        Row row = sheet.createRow(rows++);
        labelled(row, label).setCellStyle(text);
        Cell books = row.createCell(last);
        books.setCellValue(control.amount().doubleValue());
        books.setCellStyle(money);
        Row below = sheet.createRow(rows++);
        labelled(below, difference).setCellStyle(text);
        Cell cell = below.createCell(last);
        cell.setCellFormula("ROUND(" + letter + (rows - 2) + "-" + letter + (rows - 1) + ",2)");
        cell.setCellStyle(money);
    }

    private static Cell labelled(Row row, String label) {
        Cell cell = row.createCell(0);
        cell.setCellValue(label);
        return cell;
    }

    public void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    /** Also removes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
