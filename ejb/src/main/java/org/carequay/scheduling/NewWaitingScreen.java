package org.carequay.scheduling;

import org.carequay.tenancy.SiteId;

/**
 * A screen to be set up.
 *
 * @param name where it hangs, at most 80 characters
 * @param site null for all sites
 */
public record NewWaitingScreen(String name, SiteId site) {}
