package org.carequay.tenancy;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a site, a location of a clinic. */
public record SiteId(UUID value) {
    public static SiteId parse(String text) {
        return new SiteId(Ids.parse("site", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
