package org.carequay.api.consent;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.RequirementDetails;
import org.carequay.scheduling.VisitTypeId;

/**
 * What a client says a clinic asks for: {@code code} names the text, a letter template of the kind CONSENT; a signature holds for
 * {@code months} (without: until it is revoked or the text changes in its substance); asked for visits of {@code visitTypes} (without:
 * of all); check-in waits for it where {@code blocking}; smaller {@code position} is asked first.
 */
public record RequirementInput(
        Long version,
        String code,
        ConsentOccasion occasion,
        Integer months,
        List<UUID> visitTypes,
        Boolean blocking,
        Integer position,
        Boolean active) {
    RequirementDetails details() {
        return new RequirementDetails(
                code,
                occasion,
                months,
                visitTypes == null
                        ? Set.of()
                        : visitTypes.stream().map(VisitTypeId::new).collect(Collectors.toSet()),
                Boolean.TRUE.equals(blocking),
                position == null ? 0 : position,
                active == null || active);
    }
}
