package org.carequay.scheduling;

/** A kind of visit. {@code exam}: booking one for a case with counsel writes the letter of protection. */
public record VisitTypeView(
        VisitTypeId id, String code, String name, int minutes, boolean exam, boolean needsRoom, String colour) {}
