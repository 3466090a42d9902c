package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.carequay.scheduling.ResourceDetails;
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

    private String subkind;
    private String name;
    private boolean active;

    protected Resource() {}

    public Resource(ResourceDetails details) {
        site = details.site().value();
        kind = details.kind();
        describe(details);
    }

    /** Takes over everything but kind and site. */
    public final void describe(ResourceDetails details) {
        subkind = details.subkind();
        name = details.name().strip();
        active = details.active();
    }

    public ResourceKind kind() {
        return kind;
    }

    public SiteId site() {
        return new SiteId(site);
    }

    public ResourceView view() {
        return new ResourceView(new ResourceId(id()), version(), site(), kind, subkind, name, active);
    }
}
