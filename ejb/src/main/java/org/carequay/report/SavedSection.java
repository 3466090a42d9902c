package org.carequay.report;

/** A section of a template, kept for others. */
public record SavedSection(SavedSectionId id, String name, TemplateSection section) {}
