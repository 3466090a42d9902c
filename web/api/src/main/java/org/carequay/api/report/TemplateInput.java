package org.carequay.api.report;

import jakarta.json.JsonObject;

/** A template to add or keep; {@code version} only to keep one. */
public record TemplateInput(Long version, String name, JsonObject definition) {}
