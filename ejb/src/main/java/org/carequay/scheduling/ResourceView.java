package org.carequay.scheduling;

import org.carequay.tenancy.SiteId;

/** A room or a piece of equipment of a site. {@code subkind}: what kind of room or equipment, or null. */
public record ResourceView(
        ResourceId id, long version, SiteId site, ResourceKind kind, String subkind, String name, boolean active) {}
