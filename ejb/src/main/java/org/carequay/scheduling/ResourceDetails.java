package org.carequay.scheduling;

import org.carequay.tenancy.SiteId;

/** What is said about a room or a piece of equipment. {@code subkind}: what kind of room or equipment, or null. */
public record ResourceDetails(SiteId site, ResourceKind kind, String subkind, String name, boolean active) {}
