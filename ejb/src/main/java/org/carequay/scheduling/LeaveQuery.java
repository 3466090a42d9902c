package org.carequay.scheduling;

import java.time.LocalDate;

/** Whose visits of which days; both days are included, and at most 92 days lie between them. */
public record LeaveQuery(ProviderId provider, LocalDate from, LocalDate to) {}
