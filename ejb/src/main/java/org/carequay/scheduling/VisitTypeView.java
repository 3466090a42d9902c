package org.carequay.scheduling;

/** A kind of visit. {@code exam}: booking one for a case with counsel writes the letter of protection. */
public record VisitTypeView(
        VisitTypeId id,
        long version,
        String code,
        String name,
        String colour,
        int minutes,
        boolean exam,
        boolean active,
        VisitTypeRules rules) {
    public boolean needsRoom() {
        return rules.needsRoom();
    }
}
