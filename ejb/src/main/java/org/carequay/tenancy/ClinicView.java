package org.carequay.tenancy;

import java.time.ZoneId;
import java.util.List;
import org.carequay.shared.PostalAddress;

/** A clinic as pages and letters show it. */
public record ClinicView(
        ClinicId id,
        String code,
        String name,
        String legalName,
        String tin,
        String phone,
        ZoneId zone,
        String locale,
        PostalAddress statementAddress,
        List<SiteView> sites) {}
