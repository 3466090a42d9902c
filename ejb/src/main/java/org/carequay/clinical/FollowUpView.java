package org.carequay.clinical;

import java.time.LocalDate;
import org.carequay.patient.PatientId;

/** The follow-up of a visit. {@code due}: the day it falls on, counted from the visit; null at maximum medical improvement. */
public record FollowUpView(
        long version, PatientId patient, FollowUpDetails details, LocalDate due, String recordedBy) {}
