package org.carequay.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.SiteId;

/**
 * What is looked for: at most {@code limit} slots, earliest first.
 *
 * @param providers any of them; empty: any at all
 * @param sites any of them; empty: any at all
 * @param patient who must be free too, or null
 * @param wishes when it suits; never null
 * @param length null: as long as the kind of visit says
 * @param resources rooms and equipment to be used where such a thing is needed; empty: any that will do
 */
public record SlotQuery(
        VisitTypeId visitType,
        List<ProviderId> providers,
        List<SiteId> sites,
        PatientId patient,
        Instant from,
        Instant to,
        Wishes wishes,
        int limit,
        Duration length,
        List<ResourceId> resources) {
    /** Days and times of day that suit, on the wall clock of the clinic; empty and null mean any. */
    public record Wishes(Set<DayOfWeek> days, LocalTime earliest, LocalTime latestEnd) {
        public static final Wishes NONE = new Wishes(Set.of(), null, null);

        public Wishes {
            days = days == null ? Set.of() : Set.copyOf(days);
        }
    }

    public SlotQuery {
        providers = providers == null ? List.of() : List.copyOf(providers);
        sites = sites == null ? List.of() : List.copyOf(sites);
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** As long as the kind of visit says, with any room and equipment. */
    public SlotQuery(
            VisitTypeId visitType,
            List<ProviderId> providers,
            List<SiteId> sites,
            PatientId patient,
            Instant from,
            Instant to,
            Wishes wishes,
            int limit) {
        this(visitType, providers, sites, patient, from, to, wishes, limit, null, List.of());
    }

    /** {@code provider}, {@code site} null mean any. */
    public SlotQuery(VisitTypeId visitType, ProviderId provider, SiteId site, Instant from, Instant to, int limit) {
        this(
                visitType,
                provider == null ? List.of() : List.of(provider),
                site == null ? List.of() : List.of(site),
                null,
                from,
                to,
                Wishes.NONE,
                limit);
    }

    /** The same for that patient. */
    public SlotQuery of(PatientId who) {
        return new SlotQuery(visitType, providers, sites, who, from, to, wishes, limit, length, resources);
    }

    /** The same for visits of that length; null: as long as the kind of visit says. */
    public SlotQuery lasting(Duration other) {
        return new SlotQuery(visitType, providers, sites, patient, from, to, wishes, limit, other, resources);
    }

    /** The same with those rooms and that equipment. */
    public SlotQuery with(List<ResourceId> chosen) {
        return new SlotQuery(visitType, providers, sites, patient, from, to, wishes, limit, length, chosen);
    }
}
