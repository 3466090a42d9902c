package org.carequay.report;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a report. */
public record ReportId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ReportId parse(String text) {
        return new ReportId(Ids.parse("report", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
