package org.carequay.scheduling;

import org.carequay.tenancy.SiteId;

/** A room or a piece of equipment of a site. */
public record ResourceView(ResourceId id, SiteId site, ResourceKind kind, String name) {}
