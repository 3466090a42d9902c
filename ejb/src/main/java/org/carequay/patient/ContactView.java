package org.carequay.patient;

/** A contact as it is kept; {@code active} is false once it no longer holds. */
public record ContactView(ContactId id, long version, PatientId patient, boolean active, ContactDetails details) {}
