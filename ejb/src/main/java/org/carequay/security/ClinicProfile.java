package org.carequay.security;

import java.time.ZoneId;
import org.carequay.shared.PostalAddress;

/**
 * What a clinic is called and where it is, as letters, bills and pages show it.
 *
 * @param tin tax id, {@code 12-3456789}
 * @param zone on whose clock the clinic's days are
 * @param locale language and country for dates and money, {@code en-US} or {@code es-US}
 */
public record ClinicProfile(
        long version,
        String name,
        String legalName,
        String tin,
        String phone,
        ZoneId zone,
        String locale,
        PostalAddress address) {}
