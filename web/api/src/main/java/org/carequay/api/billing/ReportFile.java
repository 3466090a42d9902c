package org.carequay.api.billing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.carequay.billing.FinanceReports;

/** A report as a file; it is whole before its first byte is sent, so that a failure is still a problem document. */
final class ReportFile {
    private ReportFile() {}

    static Response of(FinanceReports reports, FinanceReports.Query query, FinanceReports.Format format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports.write(query, format, file);
        String name = (query.name() + "-" + query.to() + "." + format).toLowerCase(Locale.ROOT);
        return Response.ok(file.toByteArray())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
