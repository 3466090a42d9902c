package org.carequay.tenancy;

import java.time.ZoneId;
import java.util.List;
import org.carequay.shared.PostalAddress;

/** Command: set up a clinic with its sites. */
public record NewClinic(
        String code,
        String name,
        String legalName,
        String tin,
        String phone,
        ZoneId zone,
        String locale,
        PostalAddress statementAddress,
        List<NewSite> sites) {
    public record NewSite(String name, PostalAddress address) {}
}
