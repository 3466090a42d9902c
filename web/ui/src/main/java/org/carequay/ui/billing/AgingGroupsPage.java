package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.carequay.billing.AgingGroups;
import org.carequay.shared.sheet.Spool;
import org.carequay.ui.shell.Dates;

/** Open balances by whom, and how old. What is asked for is in the address. */
@Named
@RequestScoped
public class AgingGroupsPage {
    @Inject
    private AgingGroups aging;

    @Inject
    private Dates dates;

    private LocalDate asOf;
    private AgingGroups.Basis basis;
    private AgingGroups.Group group;
    private AgingGroups.Scale scale;
    private AgingGroups.Report report;

    public AgingGroups.Report getReport() {
        if (report == null) {
            report = aging.report(query());
        }
        return report;
    }

    private AgingGroups.Query query() {
        return new AgingGroups.Query(getAsOf(), basis, group, scale);
    }

    /** Answers with the same report as an Excel workbook. */
    public void export() throws IOException {
        Spool workbook = Spool.filled(out -> aging.workbook(query(), out));
        SpooledDownload.send(workbook, SpooledDownload.XLSX, "aging-" + getAsOf() + ".xlsx");
    }

    public AgingGroups.Basis[] getBases() {
        return AgingGroups.Basis.values();
    }

    public AgingGroups.Group[] getGroups() {
        return AgingGroups.Group.values();
    }

    public AgingGroups.Scale[] getScales() {
        return AgingGroups.Scale.values();
    }

    public LocalDate getAsOf() {
        return asOf == null ? dates.getToday() : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public AgingGroups.Basis getBasis() {
        return query().basis();
    }

    public void setBasis(AgingGroups.Basis basis) {
        this.basis = basis;
    }

    public AgingGroups.Group getGroup() {
        return query().group();
    }

    public void setGroup(AgingGroups.Group group) {
        this.group = group;
    }

    public AgingGroups.Scale getScale() {
        return query().scale();
    }

    public void setScale(AgingGroups.Scale scale) {
        this.scale = scale;
    }
}
