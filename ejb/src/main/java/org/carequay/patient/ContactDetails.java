package org.carequay.patient;

import org.carequay.shared.PostalAddress;

/**
 * Somebody to turn to about a patient (FHIR Patient.contact).
 *
 * @param name a person's or an organisation's, as it is said
 * @param relation null for organisations and when it is not known
 * @param address null when it is not known
 */
public record ContactDetails(
        ContactRole role, Relation relation, String name, String phone, String email, PostalAddress address) {}
