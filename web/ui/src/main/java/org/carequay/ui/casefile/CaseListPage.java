package org.carequay.ui.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.FirmView;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.PagedModel;

/** Finding a case by number, patient, firm or phase; the filters are in the address. */
@Named
@RequestScoped
public class CaseListPage {
    @Inject
    private CaseService cases;

    @Inject
    private FirmService firmService;

    private final PagedModel<CaseView> rows = new PagedModel<>(page -> cases.find(query(page)), CaseView::id);
    private List<FirmView> firms;
    private String text;
    private String firm;
    private CasePhase phase;

    public PagedModel<CaseView> getRows() {
        return rows;
    }

    private CaseQuery query(PageRequest page) {
        return new CaseQuery(text, null, firm == null ? null : FirmId.parse(firm), phase, page);
    }

    public List<FirmView> getFirms() {
        if (firms == null) {
            firms = firmService.all();
        }
        return firms;
    }

    public CasePhase[] getPhases() {
        return CasePhase.values();
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return text != null || firm != null || phase != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getFirm() {
        return firm;
    }

    public void setFirm(String firm) {
        this.firm = firm;
    }

    public CasePhase getPhase() {
        return phase;
    }

    public void setPhase(CasePhase phase) {
        this.phase = phase;
    }
}
