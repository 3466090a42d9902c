package org.carequay.scheduling;

import java.time.LocalDate;
import org.carequay.tenancy.SiteId;

/** Which visits the board shows: those of a clinic's day; {@code provider} and {@code site} null mean any. */
public record BoardQuery(LocalDate day, ProviderId provider, SiteId site) {}
