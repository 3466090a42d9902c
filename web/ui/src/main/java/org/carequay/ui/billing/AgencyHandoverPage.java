package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import org.carequay.billing.AgencyHandoverId;
import org.carequay.billing.AgencyHandovers;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Format;
import org.carequay.document.DocumentContent;
import org.carequay.shared.sheet.Spool;
import org.carequay.ui.shell.Dates;

/** One hand-over as it stands on a day, and its files. Which, and as of when, is in the address. */
@Named
@RequestScoped
public class AgencyHandoverPage {
    private static final Map<Format, String> TYPES =
            Map.of(Format.XLSX, SpooledDownload.XLSX, Format.CSV, "text/csv;charset=UTF-8");

    @Inject
    private AgencyHandovers service;

    @Inject
    private Dates dates;

    @Inject
    private ReportCells cells;

    private String id;
    private LocalDate asOf;
    private Format format;
    private boolean kept;
    private AgencyHandovers.Standing standing;

    /** @throws org.carequay.shared.NotFound when the address names a hand-over that is not there */
    public AgencyHandovers.Standing getStanding() {
        if (standing == null) {
            standing = service.standing(AgencyHandoverId.parse(id), getAsOf());
        }
        return standing;
    }

    /** The value as people read it. */
    public String cell(Column column, Object value) {
        return cells.cell(column, value);
    }

    /** The sum of that column; empty where none is of money. */
    public String sum(int index) {
        return cells.sum(getStanding().columns(), getStanding().sums(), index);
    }

    public boolean isRight(Column column) {
        return cells.isRight(column);
    }

    /** Sends the list as it was handed over, or as it stands on the day. */
    public void export() throws IOException {
        Format wanted = format == null ? Format.XLSX : format;
        AgencyHandoverId handover = AgencyHandoverId.parse(id);
        if (kept) {
            DocumentContent list = service.file(handover, wanted);
            SpooledDownload.send(
                    Spool.filled(out -> {
                        try {
                            list.writeTo(out);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    }),
                    TYPES.get(wanted),
                    list.document().fileName());
        } else {
            Spool file = Spool.filled(out -> service.write(handover, getAsOf(), wanted, out));
            SpooledDownload.send(
                    file, TYPES.get(wanted), "collections-" + getAsOf() + (wanted == Format.CSV ? ".csv" : ".xlsx"));
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getAsOf() {
        return asOf == null ? dates.getToday() : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }

    /** Whether the list as it was handed over is meant. */
    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }
}
