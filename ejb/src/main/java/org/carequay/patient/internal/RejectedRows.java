package org.carequay.patient.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carequay.shared.RefusalText;
import org.carequay.shared.Violation;
import org.carequay.shared.sheet.CsvOut;

/** The CSV of refused rows: line, fields and reasons in front of the cells as they stood in the file. */
final class RejectedRows implements Closeable {
    private final CsvOut out;

    RejectedRows(OutputStream to, List<String> headings, char delimiter) throws IOException {
        out = new CsvOut(to, delimiter);
        List<String> first = new ArrayList<>(List.of("#line", "#field", "#reason"));
        first.addAll(headings);
        out.row(first);
    }

    void row(long line, List<String> fields, List<String> codes, List<String> cells) {
        List<String> all = new ArrayList<>();
        all.add(String.valueOf(line));
        all.add(String.join("; ", fields));
        all.add(codes.stream()
                .map(code -> RefusalText.text(new Violation("", code), Locale.ENGLISH))
                .collect(Collectors.joining(" ")));
        all.addAll(cells);
        out.row(all);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
