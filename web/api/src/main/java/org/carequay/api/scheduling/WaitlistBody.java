package org.carequay.api.scheduling;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.WaitlistOfferView;
import org.carequay.scheduling.WaitlistView;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.tenancy.SiteId;

/** An entry of the waitlist as JSON; {@code priority} is FHIR's code, {@code link} is told only when it is made. */
public record WaitlistBody(
        UUID id,
        long version,
        UUID patient,
        String patientName,
        String mrn,
        @JsonbProperty("case") UUID caseFile,
        UUID visitType,
        List<UUID> providers,
        List<UUID> sites,
        List<DayOfWeek> days,
        LocalTime earliest,
        LocalTime latestEnd,
        LocalDate from,
        LocalDate to,
        String priority,
        String note,
        UUID replaces,
        String status,
        Instant since,
        UUID appointment,
        Offer offer,
        String link)
        implements Made, Versioned {
    /** The open offer. */
    public record Offer(UUID id, UUID provider, UUID site, Instant start, Instant end, Instant heldUntil) {
        static Offer of(WaitlistOfferView view) {
            return view == null
                    ? null
                    : new Offer(
                            view.id().value(),
                            view.provider().value(),
                            view.site().value(),
                            view.start(),
                            view.end(),
                            view.heldUntil());
        }
    }

    static WaitlistBody of(WaitlistView view) {
        return of(view, null);
    }

    static WaitlistBody of(WaitlistView view, String link) {
        WaitlistWish wish = view.wish();
        return new WaitlistBody(
                view.id().value(),
                view.version(),
                wish.patient().value(),
                view.patientName(),
                view.mrn(),
                wish.caseFile() == null ? null : wish.caseFile().value(),
                wish.visitType().value(),
                wish.providers().stream().map(ProviderId::value).toList(),
                wish.sites().stream().map(SiteId::value).toList(),
                wish.times().days().stream().sorted().toList(),
                wish.times().earliest(),
                wish.times().latestEnd(),
                wish.times().from(),
                wish.times().to(),
                wish.priority().name().toLowerCase(Locale.ROOT),
                wish.note(),
                wish.replaces() == null ? null : wish.replaces().value(),
                view.status().name().toLowerCase(Locale.ROOT),
                view.since(),
                view.booked() == null ? null : view.booked().value(),
                Offer.of(view.offer()),
                link);
    }
}
