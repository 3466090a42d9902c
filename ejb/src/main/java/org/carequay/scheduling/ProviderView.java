package org.carequay.scheduling;

import java.util.UUID;

/** A staff member who can be booked, unless not active any more. */
public record ProviderView(
        ProviderId id,
        long version,
        String name,
        String credentials,
        String npi,
        UUID account,
        ProviderId supervisor,
        boolean active) {}
