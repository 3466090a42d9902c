package org.carequay.api.report;

import jakarta.json.JsonObject;

/** A published version of a template, ready to be imported elsewhere. */
public record DefinitionBody(String name, int number, JsonObject definition) {}
