package org.carequay.api.scheduling;

import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeDetails;
import org.carequay.scheduling.VisitTypeRules;

/**
 * What a client says about a kind of visit. {@code active} counts as true and {@code horizonDays} as a year unless said otherwise;
 * without {@code reminderHours} patients are reminded as the clinic says, with an empty list never;
 * {@code version} is needed to update unless {@code If-Match} says it, and {@code code} to add.
 */
public record VisitTypeInput(
        Long version,
        String code,
        String name,
        String colour,
        Integer minutes,
        boolean exam,
        Boolean active,
        Integer bufferBefore,
        Integer bufferAfter,
        boolean needsRoom,
        String roomKind,
        List<String> equipmentKinds,
        List<UUID> providers,
        boolean online,
        Integer noticeHours,
        Integer horizonDays,
        Integer dailyCap,
        List<Integer> reminderHours) {
    VisitTypeDetails details() {
        return new VisitTypeDetails(
                code,
                name,
                colour,
                or(minutes, 0),
                exam,
                active == null || active,
                new VisitTypeRules(
                        or(bufferBefore, 0),
                        or(bufferAfter, 0),
                        needsRoom,
                        roomKind,
                        equipmentKinds,
                        providers == null
                                ? List.of()
                                : providers.stream().map(ProviderId::of).toList(),
                        online,
                        or(noticeHours, 0),
                        or(horizonDays, VisitTypeRules.YEAR),
                        dailyCap,
                        reminderHours));
    }

    private static int or(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
