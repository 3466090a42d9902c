package org.carequay.api.report;

import jakarta.json.JsonObject;

/** A section to keep, as a template has it. */
public record SectionInput(String name, JsonObject section) {}
