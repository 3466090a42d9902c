package org.carequay.ui.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.FeeSchedule.Fee;
import org.carequay.billing.FeeSchedule.TriedLine;
import org.carequay.shared.sheet.CsvOut;
import org.carequay.shared.sheet.Spool;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** What a file of prices would do, as a file of its own in the reader's language. */
@Dependent
public class FeeTrialFile implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "billingMsg";
    private static final List<String> HEADINGS = List.of(
            "fees.trial.line",
            "fees.trial.effect",
            "line.code",
            "line.label",
            "payer",
            "fees.from",
            "fees.trial.before",
            "charge.listed",
            "fees.trial.why");

    @Inject
    private RefusalTexts refusals;

    @Inject
    private Texts texts;

    void send(FeeSchedule.Trial trial) throws IOException {
        Spool file = Spool.filled(out -> {
            try (CsvOut csv = new CsvOut(out, ',')) {
                csv.row(HEADINGS.stream().map(key -> texts.of(BUNDLE, key)).toList());
                trial.lines().forEach(line -> csv.row(cells(line)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        SpooledDownload.send(file, "text/csv;charset=UTF-8", "fees-check.csv");
    }

    private List<String> cells(TriedLine line) {
        Fee fee = line.fee();
        return Stream.of(
                        line.line(),
                        texts.of(BUNDLE, "fees.effect." + line.effect()),
                        fee.code(),
                        fee.label(),
                        texts.of(BUNDLE, "payer." + fee.payer()),
                        fee.effectiveFrom(),
                        line.before(),
                        fee.amount(),
                        reasons(line))
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    /** Each column with what is wrong with it. */
    String reasons(TriedLine line) {
        return line.reasons().stream()
                .map(reason -> reason.field() + ": " + refusals.of(reason))
                .collect(Collectors.joining(" "));
    }
}
