package org.carequay.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.carequay.shared.PostalAddress;

/** How the bound clinic is set up: its profile and its sites; and how another clinic is opened. */
public interface ClinicSetup {
    /** One location; it is never removed, as visits hang on it. */
    record Site(UUID id, long version, String name, PostalAddress address) {}

    @Requires(Permission.CLINIC_CONFIGURE)
    ClinicProfile profile();

    /**
     * Counts from the next page on. Another zone moves no visit: it is at the same moment, on another clock.
     *
     * @throws org.carequay.shared.InvalidInput at the field that is wrong
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    ClinicProfile change(ClinicProfile profile, StepUp proof);

    /** By name. */
    @Requires(Permission.CLINIC_CONFIGURE)
    List<Site> sites();

    /** @throws org.carequay.shared.InvalidInput at {@code siteName}, {@code siteLine}, {@code siteCity}, {@code siteState}, {@code siteZip} */
    @Requires(Permission.CLINIC_CONFIGURE)
    void addSite(String name, PostalAddress address);

    /**
     * Command: opens a clinic with its first site and its first administrator.
     *
     * @param code how the clinic is named in addresses: small letters, digits and dashes
     * @param profile its version does not matter
     */
    record Opening(String code, ClinicProfile profile, String siteName, String adminName, String adminEmail) {}

    /**
     * Opens a clinic and invites its administrator by e-mail.
     *
     * @throws org.carequay.shared.InvalidInput at the field that is wrong; at {@code code}: {@code clinic-known}
     */
    @RolesAllowed("SUPER_ADMIN")
    void open(Opening opening, StepUp proof);

    /** @throws org.carequay.shared.StaleVersion, org.carequay.shared.NotFound for no site of the clinic */
    @Requires(Permission.CLINIC_CONFIGURE)
    void changeSite(Site site);
}
