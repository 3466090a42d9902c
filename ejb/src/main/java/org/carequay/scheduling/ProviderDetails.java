package org.carequay.scheduling;

import java.util.UUID;

/**
 * What is said about somebody who can be booked.
 *
 * @param npi National Provider Identifier, or null
 * @param account the provider's own account, or null
 * @param supervisor who signs this provider's notes too, or null
 */
public record ProviderDetails(
        String name, String credentials, String npi, UUID account, ProviderId supervisor, boolean active) {}
