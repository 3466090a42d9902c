package org.carequay.patient;

/** An identifier (FHIR Identifier): type {@code MR|SS|DL|PPN}; of an SS only the last four digits are ever given out. */
public record Identifier(String type, String system, String value) {}
