package org.carequay.api.billing;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.carequay.billing.FinanceReports;
import org.carequay.shared.sheet.Spool;

/** A report as a file. */
final class ReportFile {
    private ReportFile() {}

    static Response of(FinanceReports reports, FinanceReports.Query query, FinanceReports.Format format) {
        Spool file = Spool.filled(out -> reports.write(query, format, out));
        String name = (query.name() + "-" + query.to() + "." + format).toLowerCase(Locale.ROOT);
        return SpooledAnswer.of(file, name);
    }
}
