package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.ResourceKind;
import org.carequay.scheduling.ResourceView;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.VersionedRow;

/** A room or a piece of equipment that one visit at a time can have. */
@Entity
@Table(name = "resource")
public class Resource extends VersionedRow {
    @Column(name = "site_id")
    private UUID site;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    private String name;

    protected Resource() {}

    public Resource(SiteId site, ResourceKind kind, String name) {
        this.site = site.value();
        this.kind = kind;
        this.name = name;
    }

    public ResourceView view() {
        return new ResourceView(new ResourceId(id()), new SiteId(site), kind, name);
    }
}
