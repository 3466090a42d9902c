package org.carequay.scheduling.internal;

import java.time.LocalDate;
import java.util.Set;
import org.carequay.tenancy.ClinicId;

/** The days of a clinic that a transaction changes; grows while the transaction runs. */
record DaysChanged(ClinicId clinic, Set<LocalDate> days) {}
