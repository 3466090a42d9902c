package org.carequay.api.billing;

import java.time.LocalDate;

/** The day a statement run is as of; today without one. */
public record StatementRunInput(LocalDate asOf) {}
