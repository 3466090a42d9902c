package org.carequay.scheduling;

import java.util.UUID;

/** A staff member who can be booked. */
public record ProviderView(ProviderId id, String name, String credentials, String npi, UUID account) {}
