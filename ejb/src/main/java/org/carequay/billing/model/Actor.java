package org.carequay.billing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who acts, and when.
 *
 * @param account null for the system itself
 * @param day the clinic's day it is at that instant
 */
public record Actor(UUID account, String role, String name, Instant at, LocalDate day) {}
