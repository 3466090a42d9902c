package org.carequay.consent;

import java.util.Set;
import org.carequay.scheduling.VisitTypeId;

/**
 * What a clinic asks for.
 *
 * @param code of the text: a template of the kind {@code CONSENT}
 * @param months how long a signature holds; null: until it is revoked or the text changes in its substance
 * @param visitTypes of which visits; empty: of all
 * @param blocking whether check-in waits for it
 * @param position where in the packet it comes, smaller first
 */
public record RequirementDetails(
        String code,
        ConsentOccasion occasion,
        Integer months,
        Set<VisitTypeId> visitTypes,
        boolean blocking,
        int position,
        boolean active) {
    public RequirementDetails {
        visitTypes = visitTypes == null ? Set.of() : Set.copyOf(visitTypes);
    }
}
