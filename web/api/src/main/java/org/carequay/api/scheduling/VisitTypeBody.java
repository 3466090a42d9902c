package org.carequay.api.scheduling;

import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeRules;
import org.carequay.scheduling.VisitTypeView;

/** A kind of visit as JSON. Empty {@code providers}: everybody does it. */
public record VisitTypeBody(
        UUID id,
        long version,
        String code,
        String name,
        String colour,
        int minutes,
        boolean exam,
        boolean active,
        int bufferBefore,
        int bufferAfter,
        boolean needsRoom,
        String roomKind,
        List<String> equipmentKinds,
        List<UUID> providers,
        boolean online,
        int noticeHours,
        int horizonDays,
        Integer dailyCap,
        List<Integer> reminderHours)
        implements Made, Versioned {
    static VisitTypeBody of(VisitTypeView view) {
        VisitTypeRules rules = view.rules();
        return new VisitTypeBody(
                view.id().value(),
                view.version(),
                view.code(),
                view.name(),
                view.colour(),
                view.minutes(),
                view.exam(),
                view.active(),
                rules.bufferBefore(),
                rules.bufferAfter(),
                rules.needsRoom(),
                rules.roomKind(),
                rules.equipmentKinds(),
                rules.providers().stream().map(ProviderId::value).toList(),
                rules.online(),
                rules.noticeHours(),
                rules.horizonDays(),
                rules.dailyCap(),
                rules.reminderHours());
    }
}
