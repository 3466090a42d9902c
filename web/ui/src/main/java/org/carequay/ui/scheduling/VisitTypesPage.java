package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.ui.shell.Notices;

/** The kinds of visit of the clinic: all in a list, and one of them, or a new one, to be edited. */
@Named
@ViewScoped
public class VisitTypesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String NEW = "new";

    @Inject
    private SchedulingSetup setup;

    @Inject
    private ScheduleConfiguration configuration;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private VisitTypeForm form;
    private transient List<VisitTypeView> all;

    public void open() {
        if (isAdding()) {
            form = new VisitTypeForm();
        } else if (id != null) {
            VisitTypeView view = setup.visitType(VisitTypeId.parse(id));
            form = VisitTypeForm.of(view);
            version = view.version();
        }
    }

    public String save() {
        if (isAdding()) {
            configuration.addVisitType(form.details());
        } else {
            configuration.updateVisitType(VisitTypeId.parse(id), version, form.details());
        }
        notices.doneBeforeRedirect("setupMsg", "saved", form.getName());
        return "/app/admin/visit-types.xhtml?faces-redirect=true";
    }

    public List<VisitTypeView> getAll() {
        if (all == null) {
            all = setup.visitTypes();
        }
        return all;
    }

    public List<ProviderView> getProviders() {
        return setup.providers();
    }

    public boolean isAdding() {
        return NEW.equals(id);
    }

    public VisitTypeForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
