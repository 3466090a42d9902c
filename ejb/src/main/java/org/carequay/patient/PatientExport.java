package org.carequay.patient;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** The patient list as a file. Each export is in the audit trail with its number of rows. */
public interface PatientExport {
    /** Excel workbook or comma-separated values. */
    enum Format {
        XLSX,
        CSV
    }

    /**
     * Writes the patients that the list shows for that text and filter, in its order; text that could be a formula stays text.
     *
     * @param locale of the headings
     * @throws org.carequay.shared.DomainRefusal {@code forbidden} for somebody who may not see patients
     */
    @LongRunning
    @Requires(Permission.REPORT_EXPORT)
    void write(String text, PatientFilter filter, Format format, Locale locale, OutputStream out) throws IOException;
}
