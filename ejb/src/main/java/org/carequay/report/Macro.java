package org.carequay.report;

/**
 * A word of the clinic's own that stands for a longer text.
 *
 * @param name what is typed after a dot
 * @param text what it becomes; fields of the record in it, such as <code>{{patient.name}}</code>, are filled in
 */
public record Macro(MacroId id, long version, String name, String text) {}
