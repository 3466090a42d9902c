package org.carequay.scheduling.internal;

import org.carequay.tenancy.ClinicId;

/** Told in a transaction that frees time, or makes somebody wait: there may be something to offer when it has succeeded. */
record LookAsked(ClinicId clinic) {}
