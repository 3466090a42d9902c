package org.carequay.ui.scheduling;

import java.io.Serializable;
import org.carequay.scheduling.ResourceDetails;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.tenancy.SiteId;

/** The fields of one room or piece of equipment, as typed. */
public class ResourceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String site;
    private ResourceKind kind = ResourceKind.ROOM;
    private String subkind;
    private String name;
    private boolean active = true;

    static ResourceForm of(ResourceView view) {
        ResourceForm form = new ResourceForm();
        form.site = view.site().toString();
        form.kind = view.kind();
        form.subkind = view.subkind();
        form.name = view.name();
        form.active = view.active();
        return form;
    }

    ResourceDetails details() {
        return new ResourceDetails(site == null ? null : SiteId.parse(site), kind, subkind, name, active);
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    public ResourceKind getKind() {
        return kind;
    }

    public void setKind(ResourceKind kind) {
        this.kind = kind;
    }

    public String getSubkind() {
        return subkind;
    }

    public void setSubkind(String subkind) {
        this.subkind = subkind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
