package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.scheduling.ScheduleConfiguration;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.SiteView;
import org.carequay.ui.shell.Notices;

/** Rooms and equipment: all in a list, and one of them, or a new one, to be edited. */
@Named
@ViewScoped
public class ResourcesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private ScheduleConfiguration configuration;

    @Inject
    private ClinicService clinics;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private ResourceForm form;
    private transient List<ResourceView> all;
    private transient List<SiteView> sites;

    public void open() {
        if (isAdding()) {
            form = new ResourceForm();
        } else if (id != null) {
            ResourceView view = setup.resource(ResourceId.parse(id));
            form = ResourceForm.of(view);
            version = view.version();
        }
    }

    public String save() {
        if (isAdding()) {
            configuration.addResource(form.details());
        } else {
            configuration.updateResource(ResourceId.parse(id), version, form.details());
        }
        notices.doneBeforeRedirect("setupMsg", "saved", form.getName());
        return "/app/admin/resources.xhtml?faces-redirect=true";
    }

    public List<ResourceView> getAll() {
        if (all == null) {
            all = setup.resources();
        }
        return all;
    }

    /** The kinds of rooms and equipment that are in use, to choose from while typing. */
    public List<String> getSubkinds() {
        return getAll().stream()
                .map(ResourceView::subkind)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    public List<SiteView> getSites() {
        if (sites == null) {
            sites = clinics.current().sites();
        }
        return sites;
    }

    public String siteName(SiteId site) {
        return getSites().stream()
                .filter(each -> each.id().equals(site))
                .map(SiteView::name)
                .findFirst()
                .orElse("");
    }

    public ResourceKind[] getKinds() {
        return ResourceKind.values();
    }

    public boolean isAdding() {
        return VisitTypesPage.NEW.equals(id);
    }

    public ResourceForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
