package org.carequay.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import org.carequay.tenancy.SiteId;

/**
 * A screen whose address is in force.
 *
 * @param site null for all sites
 * @param siteName null for all sites
 * @param lastShownOn the last day it was shown; null when it never was
 */
public record WaitingScreenView(
        WaitingScreenId id, String name, SiteId site, String siteName, Instant madeAt, LocalDate lastShownOn) {}
