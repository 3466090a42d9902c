package org.carequay.ui.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.carequay.report.ReportMacros;

/** The names of the clinic's own macros, for who fills in reports. */
@Named
@RequestScoped
public class ClinicMacros {
    @Inject
    private ReportMacros macros;

    /** Each with its dot, and a blank before it. */
    public String getNames() {
        return macros.all().stream().map(macro -> " ." + macro.name()).collect(Collectors.joining());
    }
}
