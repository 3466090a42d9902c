package org.carequay.api.consent;

import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.RequirementView;
import org.carequay.scheduling.VisitTypeId;

/** Something that a clinic asks its patients to agree to, as JSON; what it means is said at {@link RequirementInput}. */
public record RequirementBody(
        UUID id,
        long version,
        String code,
        String title,
        ConsentOccasion occasion,
        Integer months,
        List<UUID> visitTypes,
        boolean blocking,
        int position,
        boolean active)
        implements Versioned, Made {
    static RequirementBody of(RequirementView view) {
        return new RequirementBody(
                view.id().value(),
                view.version(),
                view.details().code(),
                view.title(),
                view.details().occasion(),
                view.details().months(),
                view.details().visitTypes().stream()
                        .map(VisitTypeId::value)
                        .sorted()
                        .toList(),
                view.details().blocking(),
                view.details().position(),
                view.details().active());
    }
}
