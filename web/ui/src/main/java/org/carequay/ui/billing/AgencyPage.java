package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.AgencyHandovers;
import org.carequay.billing.InvoiceId;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Notices;

/** What waits for a collection agency, handing it over, and what was handed over before. */
@Named
@ViewScoped
public class AgencyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AgencyHandovers service;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private final Map<String, Boolean> chosen = new HashMap<>();
    private String agency;
    private transient List<AgencyHandovers.Waiting> waiting;
    private transient List<AgencyHandovers.Handover> handovers;

    public List<AgencyHandovers.Waiting> getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
            waiting.forEach(each -> chosen.putIfAbsent(each.invoice().toString(), true));
        }
        return waiting;
    }

    public List<AgencyHandovers.Handover> getHandovers() {
        if (handovers == null) {
            handovers = service.all();
        }
        return handovers;
    }

    public String handOver() {
        List<InvoiceId> picked = chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(each -> InvoiceId.parse(each.getKey()))
                .toList();
        new InvalidInput.Check()
                .required("agency", agency)
                .required("invoices", picked)
                .done();
        AgencyHandovers.Handover made = service.handOver(agency, picked, key);
        notices.doneBeforeRedirect("billingMsg", "agency.handed", made.invoices(), made.agency());
        return "/app/billing/agency-handover.xhtml?faces-redirect=true&id=" + made.id();
    }

    /** By the id of an invoice that waits, whether it is handed over now. */
    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    /** Who was handed something before, or what was typed. */
    public String getAgency() {
        return agency == null && !getHandovers().isEmpty()
                ? getHandovers().get(0).agency()
                : agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }
}
