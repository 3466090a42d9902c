package org.carequay.billing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.Aging;
import org.carequay.billing.Aging.Buckets;
import org.carequay.billing.model.AgeBuckets;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spreadsheet;
import org.carequay.shared.sheet.Spreadsheet.Column;
import org.carequay.shared.sheet.Spreadsheet.Kind;
import org.carequay.tenancy.ClinicView;

/** The aging report in Excel: one row per open invoice, its balance in the column of its age, sums below. */
final class AgingWorkbook implements AutoCloseable {
    private final Spreadsheet sheet;
    private final PaperText text;
    private final AgeBuckets total = new AgeBuckets();

    AgingWorkbook(ClinicView clinic, LocalDate asOf) {
        this.text = new PaperText(clinic);
        this.sheet = new Spreadsheet(
                text.plain("aging"),
                List.of(clinic.legalName(), text.plain("aging") + " · " + text.plain("asOf") + " " + asOf),
                List.of(
                        new Column(text.plain("invoice"), Kind.TEXT, 14),
                        new Column(text.plain("case"), Kind.TEXT, 14),
                        new Column(text.plain("patient"), Kind.TEXT, 30),
                        new Column(text.plain("firm"), Kind.TEXT, 30),
                        new Column(text.plain("invoicedOn"), Kind.DAY, 12),
                        new Column(text.plain("days"), Kind.NUMBER, 8),
                        new Column("0–30", Kind.MONEY, 14),
                        new Column("31–60", Kind.MONEY, 14),
                        new Column("61–90", Kind.MONEY, 14),
                        new Column("91–120", Kind.MONEY, 14),
                        new Column(">120", Kind.MONEY, 14),
                        new Column(text.plain("total"), Kind.MONEY, 14)));
    }

    void add(Aging.Row row) {
        Buckets b = row.buckets();
        total.add(row.days(), b.total());
        sheet.row(
                row.number(),
                row.caseNo(),
                row.patientName(),
                row.firmName(),
                row.invoicedOn(),
                row.days(),
                shown(b.b0to30()),
                shown(b.b31to60()),
                shown(b.b61to90()),
                shown(b.b91to120()),
                shown(b.over120()),
                b.total());
    }

    /** What the reader may not see, in one row; nothing for null. */
    void add(Aging.Unseen unseen) {
        if (unseen == null) {
            return;
        }
        Buckets b = unseen.buckets();
        total.add(b);
        sheet.row(
                text.told("unseen", unseen.invoices()),
                null,
                null,
                null,
                null,
                null,
                shown(b.b0to30()),
                shown(b.b31to60()),
                shown(b.b61to90()),
                shown(b.b91to120()),
                shown(b.over120()),
                b.total());
    }

    /** An invoice stands in one bucket; the others stay empty. */
    private static Money shown(Money amount) {
        return amount.isZero() ? null : amount;
    }

    /** @param control the receivable accounts of the ledger on that day */
    void write(Money control, OutputStream out) throws IOException {
        Buckets t = total.buckets();
        sheet.totals(
                text.plain("total"),
                List.of(t.b0to30(), t.b31to60(), t.b61to90(), t.b91to120(), t.over120(), t.total()));
        sheet.control(text.plain("control"), text.plain("difference"), control);
        sheet.write(out);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
