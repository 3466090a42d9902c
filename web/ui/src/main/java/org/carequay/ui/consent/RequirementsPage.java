package org.carequay.ui.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.consent.ConsentRequirements;
import org.carequay.consent.RequirementId;
import org.carequay.consent.RequirementView;
import org.carequay.letter.LetterEdition;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.ui.shell.Notices;

/** What the clinic asks its patients to agree to: all in a list, and one of them, or a new one, to be edited. */
@Named
@ViewScoped
public class RequirementsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    @Inject
    private ConsentRequirements requirements;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private RequirementForm form;
    private transient List<RequirementView> all;

    /** @throws org.carequay.shared.NotFound */
    public void open() {
        if (isAdding()) {
            form = new RequirementForm();
        } else if (id != null) {
            RequirementView view = requirements.get(RequirementId.parse(id));
            form = RequirementForm.of(view.details());
            version = view.version();
        }
    }

    public String save() {
        if (isAdding()) {
            requirements.add(form.details());
        } else {
            requirements.change(RequirementId.parse(id), version, form.details());
        }
        notices.doneBeforeRedirect("consentMsg", "requirements.saved");
        return "/app/admin/consents.xhtml?faces-redirect=true";
    }

    public List<RequirementView> getAll() {
        if (all == null) {
            all = requirements.all();
        }
        return all;
    }

    public List<LetterEdition> getTexts() {
        return requirements.texts();
    }

    public List<VisitTypeView> getVisitTypes() {
        return setup.visitTypes();
    }

    public boolean isAdding() {
        return NEW.equals(id);
    }

    public RequirementForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
