package org.carequay.scheduling;

import java.time.DayOfWeek;
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
 */
public record SlotQuery(
        VisitTypeId visitType,
        List<ProviderId> providers,
        List<SiteId> sites,
        PatientId patient,
        Instant from,
        Instant to,
        Wishes wishes,
        int limit) {
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
}
