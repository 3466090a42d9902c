package org.carequay.scheduling;

import java.util.Comparator;
import java.util.List;

/**
 * What a kind of visit asks of the time and place it is booked for.
 *
 * @param bufferBefore minutes that the provider is busy before the patient comes; {@code bufferAfter} likewise
 * @param roomKind the kind of room it needs; null: any room does
 * @param equipmentKinds the kinds of equipment it needs, one piece of each
 * @param providers who does it; empty: everybody
 * @param online whether patients may book it themselves
 * @param noticeHours so many hours before the start it must be booked at the latest
 * @param horizonDays so many days ahead it can be booked
 * @param dailyCap so many of one provider on one day; null: no limit
 * @param reminderHours so many hours before the visit its patient is reminded, the most first; empty: never; null: as the clinic says
 */
public record VisitTypeRules(
        int bufferBefore,
        int bufferAfter,
        boolean needsRoom,
        String roomKind,
        List<String> equipmentKinds,
        List<ProviderId> providers,
        boolean online,
        int noticeHours,
        int horizonDays,
        Integer dailyCap,
        List<Integer> reminderHours) {
    /** As far ahead as a kind of visit is booked unless it says otherwise. */
    public static final int YEAR = 365;

    public VisitTypeRules {
        equipmentKinds = equipmentKinds == null ? List.of() : List.copyOf(equipmentKinds);
        providers = providers == null ? List.of() : List.copyOf(providers);
        reminderHours = reminderHours == null
                ? null
                : reminderHours.stream()
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }

    /** Any provider, any room, up to a year ahead. */
    public static VisitTypeRules simple(boolean needsRoom) {
        return new VisitTypeRules(0, 0, needsRoom, null, List.of(), List.of(), false, 0, YEAR, null, null);
    }
}
