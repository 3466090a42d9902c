package org.carequay.billing;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;
import org.carequay.tenancy.LongRunning;

/** Who owes what since when, summed up by whom, as of any day; computed from the ledger. */
public interface AgingGroups {
    /** From which day on the age counts. */
    enum Basis {
        INVOICE,
        /** The first day of service. */
        SERVICE,
        /** The last day something was paid on the invoice; before that the day of the invoice. */
        LAST_PAYMENT
    }

    /** By whom it is summed up. */
    enum Group {
        PATIENT,
        CASE,
        FIRM,
        ATTORNEY,
        /** Class of payer. */
        PAYER,
        /** Who is named on the first line of the invoice. */
        PROVIDER
    }

    /** How ages are told. */
    enum Scale {
        /** 0–30, 31–60, 61–90, 91–120, over 120 days. */
        DAYS,
        /** 0–6, 6–12, 12–18, 18–24, over 24 months, as personal injury counts; a day that is n months later is in the younger one. */
        MONTHS
    }

    /** What is asked for; null means invoice, patient and days. */
    record Query(LocalDate asOf, Basis basis, Group group, Scale scale) {
        public Query {
            basis = basis == null ? Basis.INVOICE : basis;
            group = group == null ? Group.PATIENT : group;
            scale = scale == null ? Scale.DAYS : scale;
        }
    }

    /**
     * @param name of the group; null for invoices that have none; of PAYER the name of a {@link PayerClass}
     * @param unseen what belongs to patients that the caller may not see, together and without names
     */
    record Row(String name, int invoices, List<Money> amounts, Money total, boolean unseen) {}

    /**
     * @param buckets what stands above the amounts
     * @param rows the most owed first; what the caller may not see last
     * @param control the receivable accounts of the ledger on that day, read without invoices: equals the total
     */
    record Report(Query query, List<String> buckets, List<Row> rows, Row total, Money control) {}

    @Requires(Permission.BILLING_READ)
    Report report(Query query);

    /** The same report in Excel; an export event is recorded. */
    @LongRunning
    @Requires(Permission.REPORT_EXPORT)
    void workbook(Query query, OutputStream out);
}
