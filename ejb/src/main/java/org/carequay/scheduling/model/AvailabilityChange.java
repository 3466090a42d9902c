package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.tenancy.VersionedRow;

/** Time that differs from the weekly hours: leave, a holiday, a block or an opening. */
@Entity
@Table(name = "availability_change")
public class AvailabilityChange extends VersionedRow {
    @Enumerated(EnumType.STRING)
    private AvailabilityKind kind;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "resource_id")
    private UUID resource;

    @Column(name = "site_id")
    private UUID site;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    private String title;

    @Column(name = "repeat_id")
    private UUID repeat;

    @Column(name = "repeat_until")
    private LocalDate repeatUntil;

    protected AvailabilityChange() {}

    /** @param ofRepeat what the weeks of a block that comes back share; null when it is there once */
    public AvailabilityChange(AvailabilityChangeDetails details, UUID ofRepeat) {
        kind = details.kind();
        describe(details, ofRepeat);
    }

    /** Takes over everything but the kind. */
    public final void describe(AvailabilityChangeDetails details, UUID ofRepeat) {
        provider = details.provider() == null ? null : details.provider().value();
        resource = details.resource() == null ? null : details.resource().value();
        site = details.site() == null ? null : details.site().value();
        from = details.from();
        to = details.to();
        title = details.title();
        repeat = ofRepeat;
        repeatUntil = ofRepeat == null ? null : details.repeatUntil();
    }

    /** Null when it is there once. */
    public UUID repeat() {
        return repeat;
    }

    public Instant from() {
        return from;
    }

    public AvailabilityKind kind() {
        return kind;
    }
}
