package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.document.DocumentQuery;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Clock;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** What matters now about a patient: cases, visits, documents and balance. Each asks only when shown. */
@Named
@RequestScoped
public class PatientOverview {
    private static final int SHORT = 6;

    @Inject
    private CaseService caseService;

    @Inject
    private AppointmentService appointments;

    @Inject
    private DocumentService documentService;

    @Inject
    private InvoiceService invoices;

    @Inject
    private Clock clock;

    private List<CaseView> cases;
    private List<AppointmentView> visits;
    private Page<DocumentView> documents;

    public List<CaseView> cases(String patient) {
        if (cases == null) {
            cases = caseService
                    .find(new CaseQuery(null, PatientId.parse(patient), null, null, PageRequest.first(50)))
                    .items();
        }
        return cases;
    }

    /** Visits, the next ones first, then the past ones from the newest back. */
    public List<AppointmentView> visits(String patient) {
        if (visits == null) {
            Instant now = clock.now();
            visits = Stream.concat(
                            visits(patient, now, null, null).stream(), visits(patient, null, now, "-start").stream())
                    .toList();
        }
        return visits;
    }

    private List<AppointmentView> visits(String patient, Instant from, Instant to, String sort) {
        PageRequest many = new PageRequest(0, PageRequest.MAX_SIZE, sort);
        return appointments
                .find(new AppointmentQuery(from, to, null, null, PatientId.parse(patient), null, null, many))
                .items();
    }

    /** The next visit that stands, or null. */
    public AppointmentView next(String patient) {
        Instant now = clock.now();
        return visits(patient).stream()
                .filter(visit -> visit.end().isAfter(now))
                .filter(visit -> visit.status().active() && !visit.status().terminal())
                .findFirst()
                .orElse(null);
    }

    public Page<DocumentView> documents(String patient) {
        if (documents == null) {
            UUID id = PatientId.parse(patient).value();
            documents = documentService.find(new DocumentQuery(id, null, null, null, PageRequest.first(SHORT)));
        }
        return documents;
    }

    /** What is still open on the patient's invoices. */
    public Money balance(String patient) {
        PageRequest all = PageRequest.first(PageRequest.MAX_SIZE);
        return Money.sum(
                invoices.find(new InvoiceQuery(null, null, null, PatientId.parse(patient), all)).items().stream()
                        .filter(row -> row.state().open())
                        .map(InvoiceRow::balance)
                        .toList());
    }
}
