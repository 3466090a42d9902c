package org.carequay.api.care;

import java.time.LocalDate;
import org.carequay.care.EmergencyReason;

/** Whose record is opened and why, as JSON. */
public record EmergencyInput(String mrn, LocalDate birthDate, EmergencyReason reason, String explanation) {}
