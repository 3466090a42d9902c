package org.carequay.api.care;

import java.time.LocalDate;

/** Whom somebody asks to see, as JSON. */
public record AccessRequestInput(String mrn, LocalDate birthDate, String note) {}
