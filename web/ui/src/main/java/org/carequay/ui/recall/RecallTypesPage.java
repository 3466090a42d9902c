package org.carequay.ui.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.recall.RecallTypeId;
import org.carequay.recall.RecallTypeView;
import org.carequay.recall.RecallTypes;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;

/** The kinds of recalls of the clinic: all in a list, and one of them, or a new one, to be edited. */
@Named
@ViewScoped
public class RecallTypesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    @Inject
    private RecallTypes types;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private RecallNotices notices;

    private String id;
    private long version;
    private RecallTypeForm form;
    private transient List<RecallTypeView> all;

    /** @throws org.carequay.shared.NotFound when there is no such kind */
    public void open() {
        if (isAdding()) {
            form = new RecallTypeForm();
        } else if (id != null) {
            RecallTypeView view = types.get(RecallTypeId.parse(id));
            form = RecallTypeForm.of(view.details());
            version = view.version();
        }
    }

    public String save() {
        if (isAdding()) {
            types.add(form.details());
        } else {
            types.change(RecallTypeId.parse(id), version, form.details());
        }
        notices.doneBeforeRedirect("saved", form.getName());
        return "/app/recalls/types.xhtml?faces-redirect=true";
    }

    public List<RecallTypeView> getAll() {
        if (all == null) {
            all = types.all();
        }
        return all;
    }

    public List<VisitTypeView> getVisitTypes() {
        return setup.visitTypes();
    }

    public boolean isAdding() {
        return NEW.equals(id);
    }

    public RecallTypeForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
