package org.carequay.billing;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.tenancy.LongRunning;

/**
 * What a collection agency is handed: a numbered list of invoices that stand in collections. The list is frozen when it is handed
 * over and kept byte for byte; how the same invoices stand on another day is told with the names of that list and the money of
 * that day. An invoice is handed over once for each time that it goes to collections. Agencies are told who owes what and how to
 * reach them, and nothing of what was treated.
 */
public interface AgencyHandovers {
    /** Invoices in one hand-over at most. */
    int MOST = 2_000;

    /** An invoice in collections that nobody was handed yet. @param since when it went there */
    record Waiting(InvoiceId invoice, String number, UUID patient, String patientName, Instant since, Money balance) {}

    /** A hand-over. @param total what was owed when it was handed over */
    record Handover(
            AgencyHandoverId id,
            int number,
            String agency,
            LocalDate handedOn,
            Instant handedAt,
            String handedBy,
            int invoices,
            Money total) {}

    /**
     * How a hand-over stands.
     *
     * @param rows of each invoice a value for each column, as in {@link FinanceReports.Result}
     * @param sums of each column of money, in order
     * @param control what the last sum has to be by the books
     */
    record Standing(
            Handover handover,
            LocalDate asOf,
            Instant madeAt,
            List<FinanceReports.Column> columns,
            List<List<Object>> rows,
            List<Money> sums,
            Money control) {
        /** Whether the last sum is what the books say. */
        public boolean agrees() {
            return sums.get(sums.size() - 1).equals(control);
        }
    }

    /** The oldest first, at most {@link #MOST}. */
    @Requires(Permission.BILLING_READ)
    List<Waiting> waiting();

    /** Newest first. */
    @Requires(Permission.BILLING_READ)
    List<Handover> all();

    /**
     * As of a day, or of today.
     *
     * @throws org.carequay.shared.InvalidInput for a day before the hand-over, or to come
     * @throws org.carequay.shared.DomainRefusal {@code handover-hides} when it names somebody whom the caller may not see
     */
    @LongRunning
    @Requires(Permission.BILLING_READ)
    Standing standing(AgencyHandoverId id, LocalDate asOf);

    /**
     * Hands over what waits: numbered, frozen, kept as a workbook and as CSV, and noted as disclosed for each patient.
     *
     * @param agency who gets it; at most 120 characters
     * @param invoices which of those that wait; empty: all of them
     * @throws org.carequay.shared.InvalidInput
     * @throws org.carequay.shared.DomainRefusal {@code nothing-to-hand-over}, {@code not-waiting-for-agency} when one of the
     *     invoices is not in collections, or was handed over meanwhile
     */
    @LongRunning
    @Requires(Permission.STATEMENT_RUN)
    Handover handOver(String agency, List<InvoiceId> invoices, String idempotencyKey);

    /**
     * The list byte for byte as it was handed over; recorded as an export of each patient. Asks for {@code statement.run}, too.
     *
     * @param format workbook or CSV
     * @throws org.carequay.shared.DomainRefusal {@code handover-hides}
     */
    @Requires(Permission.REPORT_EXPORT)
    DocumentContent file(AgencyHandoverId id, FinanceReports.Format format);

    /**
     * Writes how it stands on a day, for the agency: recorded as an export, and noted as disclosed for each patient. Asks for
     * {@code statement.run}, too.
     *
     * @param format workbook or CSV
     * @throws org.carequay.shared.InvalidInput as {@link #standing}
     * @throws org.carequay.shared.DomainRefusal {@code handover-hides}
     */
    @LongRunning
    @Requires(Permission.REPORT_EXPORT)
    void write(AgencyHandoverId id, LocalDate asOf, FinanceReports.Format format, OutputStream out);
}
