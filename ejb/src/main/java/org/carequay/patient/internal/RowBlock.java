package org.carequay.patient.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Some rows of a file as bytes and back: for each its line, how many cells, and each cell with its length in UTF-8. */
final class RowBlock {
    /** Rows of a block. */
    static final int ROWS = 500;

    private RowBlock() {}

    static byte[] bytes(List<CsvFile.Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(rows.size());
            for (CsvFile.Row row : rows) {
                out.writeLong(row.line());
                out.writeInt(row.cells().size());
                for (String cell : row.cells()) {
                    byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static List<CsvFile.Row> rows(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            List<CsvFile.Row> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                long line = in.readLong();
                int cells = in.readInt();
                List<String> read = new ArrayList<>(cells);
                for (int c = 0; c < cells; c++) {
                    read.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
                }
                rows.add(new CsvFile.Row(line, List.copyOf(read)));
            }
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
