package org.carequay.tenancy;

import org.carequay.shared.PostalAddress;

/** A location of the clinic. */
public record SiteView(SiteId id, String name, PostalAddress address) {}
