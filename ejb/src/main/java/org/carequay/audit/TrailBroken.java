package org.carequay.audit;

import org.carequay.tenancy.ClinicId;

/**
 * The check found a chain that does not fit.
 *
 * @param firstBroken where, as {@link AuditTrail.Verification#firstBroken}
 */
public record TrailBroken(ClinicId clinic, String firstBroken) {}
