package org.carequay.scheduling;

import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.SiteId;

/** Command: a visit for somebody who stands at the desk. {@code caseFile} may be null; {@code provider} null: whoever is free first. */
public record WalkIn(PatientId patient, CaseId caseFile, VisitTypeId visitType, SiteId site, ProviderId provider) {}
