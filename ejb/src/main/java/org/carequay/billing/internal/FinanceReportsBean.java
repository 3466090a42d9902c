package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.FinanceReports;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicService;

/** Runs the reports of finance. */
@Stateless
@PermitAll
@Local(FinanceReports.class)
public class FinanceReportsBean implements FinanceReports {
    private static final int SHOWN = 500;

    @Inject
    private ReportReader reader;

    @Inject
    private ClinicService clinics;

    @Inject
    private Actors actors;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private AuditTrail audit;

    @Override
    public Result show(Query query) {
        check(query);
        List<List<Object>> rows = new ArrayList<>();
        Screen screen = new Screen(rows);
        long total = reader.read(query, screen);
        return new Result(
                query,
                actors.now().at(),
                ReportSql.of(query.name()).columns(),
                rows,
                screen.unseen,
                total,
                screen.sums,
                screen.control);
    }

    /** Keeps the first rows and the sums of all. */
    private static final class Screen implements ReportSink {
        private final List<List<Object>> rows;
        private List<Object> unseen;
        private List<Money> sums;
        private Money control;

        private Screen(List<List<Object>> rows) {
            this.rows = rows;
        }

        @Override
        public void row(List<Object> values) {
            if (rows.size() < SHOWN) {
                rows.add(values);
            }
        }

        @Override
        public void unseen(List<Object> values) {
            unseen = values;
        }

        @Override
        public void end(List<Money> all, Money byTheBooks) {
            sums = all;
            control = byTheBooks;
        }
    }

    @Override
    public void write(Query query, Format format, OutputStream out) {
        check(query);
        ReportFiles files = new ReportFiles(query, clinics.current(), actors.made());
        try (ReportSink sink =
                switch (format) {
                    case XLSX -> reader.aside(files.sheet(out));
                    case CSV -> files.csv(out);
                    case PDF -> files.pdf(out, renderer);
                }) {
            long rows = reader.read(query, sink);
            audit.act(
                    "EXPORT",
                    "report." + query.name(),
                    null,
                    "{\"from\": \"%s\", \"to\": \"%s\", \"format\": \"%s\", \"rows\": %d}"
                            .formatted(query.from(), query.to(), format, rows));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void check(Query query) {
        boolean period = query.name() != Name.AGING;
        InvalidInput.Check check = new InvalidInput.Check().required("to", query.to());
        if (period) {
            check.required("from", query.from());
        }
        check.done("missing-fields");
        check.that(!period || !query.to().isBefore(query.from()), "to", "before-start")
                .done();
    }
}
