package org.carequay.scheduling.internal;

import java.time.ZoneId;
import java.util.UUID;
import org.carequay.patient.PhoneNumber;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteView;

/** Where a visit is, as somebody is told who has its link. */
record LinkedPlace(String clinic, String phone, ZoneId zone, String site, String address) {
    static LinkedPlace of(ClinicView clinic, UUID id) {
        SiteView site = clinic.sites().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        return new LinkedPlace(
                clinic.name(),
                PhoneNumber.parse(clinic.phone()).map(PhoneNumber::shown).orElse(clinic.phone()),
                clinic.zone(),
                site.name(),
                site.address().oneLine());
    }
}
