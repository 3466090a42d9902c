package org.carequay.api.billing;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Aging;
import org.carequay.shared.Money;

/** The aging report as JSON; buckets are days since the invoice. */
public record AgingBody(LocalDate asOf, List<Row> rows, Unseen unseen, Total total) {
    /** What an invoice owes, in its bucket. */
    public record Row(
            UUID invoice,
            String number,
            @JsonbProperty("case") UUID caseFile,
            String caseNo,
            UUID patient,
            String patientName,
            String firmName,
            LocalDate invoicedOn,
            int days,
            Money b0_30,
            Money b31_60,
            Money b61_90,
            Money b91_120,
            Money b120,
            Money total) {
        static Row of(Aging.Row row) {
            Aging.Buckets buckets = row.buckets();
            return new Row(
                    row.invoice().value(),
                    row.number(),
                    row.caseFile() == null ? null : row.caseFile().value(),
                    row.caseNo(),
                    row.patient() == null ? null : row.patient().value(),
                    row.patientName(),
                    row.firmName(),
                    row.invoicedOn(),
                    row.days(),
                    buckets.b0to30(),
                    buckets.b31to60(),
                    buckets.b61to90(),
                    buckets.b91to120(),
                    buckets.over120(),
                    buckets.total());
        }
    }

    /** Open invoices that the caller may not see, within the total. */
    public record Unseen(int invoices, Total buckets) {
        static Unseen of(Aging.Unseen unseen) {
            return unseen == null ? null : new Unseen(unseen.invoices(), Total.of(unseen.buckets()));
        }
    }

    /** The sums of the clinic's whole. */
    public record Total(Money b0_30, Money b31_60, Money b61_90, Money b91_120, Money b120, Money total) {
        static Total of(Aging.Buckets buckets) {
            return new Total(
                    buckets.b0to30(),
                    buckets.b31to60(),
                    buckets.b61to90(),
                    buckets.b91to120(),
                    buckets.over120(),
                    buckets.total());
        }
    }

    static AgingBody of(Aging.Report report) {
        return new AgingBody(
                report.asOf(),
                report.rows().stream().map(Row::of).toList(),
                Unseen.of(report.unseen()),
                Total.of(report.total()));
    }
}
