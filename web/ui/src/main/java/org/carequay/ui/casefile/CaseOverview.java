package org.carequay.ui.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterQuery;
import org.carequay.encounter.EncounterRow;
import org.carequay.encounter.EncounterService;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Money;
import org.carequay.shared.PageRequest;

/** Visits, encounters and invoices of a case; each asks only when it is shown. */
@Named
@RequestScoped
public class CaseOverview {
    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_SIZE);
    private static final PageRequest LATEST_FIRST = new PageRequest(0, PageRequest.MAX_SIZE, "-start");

    @Inject
    private AppointmentService appointments;

    @Inject
    private EncounterService encounterService;

    @Inject
    private InvoiceService invoiceService;

    private List<AppointmentView> visits;
    private List<EncounterRow> encounters;
    private List<InvoiceRow> invoices;

    /** Newest first. */
    public List<AppointmentView> visits(String caseFile) {
        if (visits == null) {
            visits = appointments
                    .find(new AppointmentQuery(
                            null, null, null, null, null, CaseId.parse(caseFile), null, LATEST_FIRST))
                    .items();
        }
        return visits;
    }

    public List<EncounterRow> encounters(String caseFile) {
        if (encounters == null) {
            encounters = encounterService
                    .find(new EncounterQuery(null, CaseId.parse(caseFile), null, false, ALL))
                    .items();
        }
        return encounters;
    }

    public List<InvoiceRow> invoices(String caseFile) {
        if (invoices == null) {
            invoices = invoiceService
                    .find(new InvoiceQuery(null, null, CaseId.parse(caseFile), null, ALL))
                    .items();
        }
        return invoices;
    }

    /** What is still open on the case's invoices. */
    public Money balance(String caseFile) {
        return Money.sum(invoices(caseFile).stream()
                .filter(row -> row.state().open())
                .map(InvoiceRow::balance)
                .toList());
    }
}
