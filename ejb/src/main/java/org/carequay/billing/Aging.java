package org.carequay.billing;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.tenancy.LongRunning;

/** Who owes what since when, as of any day, reproducible: computed from the ledger, by date of invoice. */
public interface Aging {
    /** Days since the invoice: 0–30, 31–60, 61–90, 91–120, over 120. */
    record Buckets(Money b0to30, Money b31to60, Money b61to90, Money b91to120, Money over120, Money total) {}

    /** One open invoice, with its balance in the bucket of its age. */
    record Row(
            InvoiceId invoice,
            String number,
            CaseId caseFile,
            String caseNo,
            PatientId patient,
            String patientName,
            String firmName,
            LocalDate invoicedOn,
            int days,
            Buckets buckets) {}

    /** Open invoices of patients that the caller may not see. */
    record Unseen(int invoices, Buckets buckets) {}

    /**
     * @param unseen null when the caller sees them all
     * @param total of the clinic's whole, whatever the caller sees
     */
    record Report(LocalDate asOf, List<Row> rows, Unseen unseen, Buckets total) {}

    @Requires(Permission.BILLING_READ)
    Report report(LocalDate asOf);

    /** Totals only, of the clinic's whole. */
    @Requires(Permission.BILLING_READ)
    Buckets totals(LocalDate asOf);

    /** The same report as an Excel workbook: typed cells, frozen header, totals as formulas; an export event is recorded. */
    @LongRunning
    @Requires(Permission.REPORT_EXPORT)
    void workbook(LocalDate asOf, OutputStream out);
}
