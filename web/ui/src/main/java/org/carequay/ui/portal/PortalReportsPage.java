package org.carequay.ui.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.carequay.document.DocumentId;
import org.carequay.portal.PortalReports;
import org.carequay.ui.document.ContentResponse;

/** Reports that were handed out to the person, and one of them as PDF. */
@Named
@RequestScoped
public class PortalReportsPage {
    @Inject
    private PortalReports reports;

    private String id;
    private List<PortalReports.HandedOut> all;

    public List<PortalReports.HandedOut> getAll() {
        if (all == null) {
            all = reports.all();
        }
        return all;
    }

    /** @throws org.carequay.shared.NotFound when it is not handed out to them */
    public void send() throws IOException {
        ContentResponse.send(reports.content(DocumentId.parse(id)));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
