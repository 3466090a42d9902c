package org.carequay.consent.model;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.scheduling.VisitTypeId;

/**
 * What somebody is asked for.
 *
 * @param caseFile or null
 * @param appointment or null: for no visit in particular
 * @param visitType exactly with the visit
 * @param day in the clinic's zone: of the visit, or today
 */
public record Occasion(UUID patient, UUID caseFile, UUID appointment, VisitTypeId visitType, LocalDate day) {}
