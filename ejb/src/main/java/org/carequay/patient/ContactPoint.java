package org.carequay.patient;

/** A phone number or e-mail address (FHIR ContactPoint): system {@code phone|email}, use {@code home|work|mobile}. */
public record ContactPoint(String system, String value, String use) {}
