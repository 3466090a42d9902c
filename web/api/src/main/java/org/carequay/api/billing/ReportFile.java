package org.carequay.api.billing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.carequay.billing.FinanceReports;
import org.carequay.shared.sheet.Spool;

/** A report as a file; it is whole before its first byte is sent, so that a failure is still a problem document. */
final class ReportFile {
    private ReportFile() {}

    static Response of(FinanceReports reports, FinanceReports.Query query, FinanceReports.Format format) {
        Spool file = Spool.filled(out -> reports.write(query, format, out));
        String name = (query.name() + "-" + query.to() + "." + format).toLowerCase(Locale.ROOT);
        return Response.ok((StreamingOutput) file::sendTo)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
