package org.carequay.ui.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.carequay.casefile.AttorneyId;
import org.carequay.casefile.FirmId;
import org.carequay.casefile.FirmService;
import org.carequay.casefile.FirmView;

/** Choosing a firm and one of its attorneys; neither means no counsel. */
@Dependent
public class CounselChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FirmService firmService;

    private transient List<FirmView> firms;
    private String firm;
    private String attorney;

    void clear() {
        firm = null;
        attorney = null;
    }

    FirmId firmId() {
        return firm == null ? null : FirmId.parse(firm);
    }

    AttorneyId attorneyId() {
        return attorney == null ? null : AttorneyId.parse(attorney);
    }

    public List<FirmView> getFirms() {
        if (firms == null) {
            firms = firmService.all();
        }
        return firms;
    }

    /** The attorneys of the chosen firm. */
    public List<FirmView.AttorneyView> getAttorneys() {
        return getFirms().stream()
                .filter(each -> each.id().toString().equals(firm))
                .findFirst()
                .map(FirmView::attorneys)
                .orElse(List.of());
    }

    /** Another firm: its only attorney is chosen, of several none yet. */
    public void firmChosen() {
        List<FirmView.AttorneyView> attorneys = getAttorneys();
        attorney = attorneys.size() == 1 ? attorneys.get(0).id().toString() : null;
    }

    public String getFirm() {
        return firm;
    }

    public void setFirm(String firm) {
        this.firm = firm;
    }

    public String getAttorney() {
        return attorney;
    }

    public void setAttorney(String attorney) {
        this.attorney = attorney;
    }
}
