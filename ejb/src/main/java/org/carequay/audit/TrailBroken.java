package org.carequay.audit;

import org.carequay.tenancy.ClinicId;

/**
 * The check found a chain that does not fit, or could not be compared.
 *
 * @param finding what, in at most 100 characters: another one, or at one place more, reads differently
 */
public record TrailBroken(ClinicId clinic, String finding) {}
