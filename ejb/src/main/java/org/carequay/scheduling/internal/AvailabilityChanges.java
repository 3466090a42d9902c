package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityChangeId;
import org.carequay.scheduling.AvailabilityChangeView;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.SiteId;

/** Reads and checks what differs from the weekly hours. */
@ApplicationScoped
public class AvailabilityChanges {
    private static final Duration LONGEST = Duration.ofDays(2 * 366);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String VIEW =
            """
            select c.*, coalesce(p.name, r.name) as who, s.name as site_name
            from availability_change c
            left join provider p on p.clinic_id = c.clinic_id and p.id = c.provider_id
            left join resource r on r.clinic_id = c.clinic_id and r.id = c.resource_id
            left join site s on s.clinic_id = c.clinic_id and s.id = coalesce(c.site_id, r.site_id)
            """;
    private static final String GET = VIEW + "where c.id = ?";
    private static final String BETWEEN = VIEW
            + """
            where c.to_at > ? and c.from_at < ? and (?::text is null or c.kind = ?)
            order by c.from_at, c.id limit 1000""";
    private static final String FOLLOWING =
            "select id from availability_change where repeat_id = ? and from_at > ? order by from_at";
    private static final String SUMMARY = VIEW
            + """
            where c.to_at > ? and c.from_at < ? and (?::text is null or c.kind = ?) and (c.repeat_id is null or not exists (
              select from availability_change e
              where e.repeat_id = c.repeat_id and e.from_at < c.from_at and e.to_at > ?))
            order by c.from_at, c.id limit 1000""";

    @Inject
    private ClinicSql sql;

    @Inject
    private SetupRows rows;

    @Inject
    private CurrentCaller caller;

    AvailabilityChangeView get(AvailabilityChangeId id) {
        return sql.first(GET, AvailabilityChanges::view, id.value())
                .orElseThrow(() -> new NotFound("availability change"));
    }

    List<AvailabilityChangeView> between(AvailabilityKind kind, Instant from, Instant to) {
        return sql.list(BETWEEN, AvailabilityChanges::view, from, to, kind, kind);
    }

    List<AvailabilityChangeView> summary(AvailabilityKind kind, Instant from, Instant to) {
        return sql.list(SUMMARY, AvailabilityChanges::view, from, to, kind, kind, from);
    }

    /** Those of a repeat that begin later; none for null. */
    List<UUID> following(UUID repeat, Instant from) {
        return sql.list(FOLLOWING, row -> Columns.uuid(row, "id"), repeat, from);
    }

    void check(AvailabilityChangeDetails details) {
        AvailabilityKind kind = details.kind();
        boolean person = kind == AvailabilityKind.LEAVE || kind == AvailabilityKind.OPENING;
        boolean either = kind == AvailabilityKind.BLOCK;
        boolean provider = details.provider() != null;
        boolean resource = details.resource() != null;
        new InvalidInput.Check()
                .required("kind", kind)
                .required("from", details.from())
                .required("to", details.to())
                .that(!person || provider, "provider", "required")
                .that(!either || provider || resource, "provider", "required")
                .that(!either || !provider || !resource, "resource", "one-of-both")
                .that(person || either || !provider, "provider", "not-here")
                .that(either || !resource, "resource", "not-here")
                .that(kind != AvailabilityKind.OPENING || details.site() != null, "site", "required")
                .that(
                        kind == AvailabilityKind.OPENING || kind == AvailabilityKind.HOLIDAY || details.site() == null,
                        "site",
                        "not-here")
                .that(either || details.repeatUntil() == null, "repeatUntil", "not-here")
                .maxLength("title", details.title(), 80)
                .done();
        Duration length = Duration.between(details.from(), details.to());
        new InvalidInput.Check()
                .that(!length.isNegative() && !length.isZero(), "to", "not-after-start")
                .that(length.compareTo(LONGEST) <= 0, "to", "longer-than-two-years")
                .that(
                        details.repeatUntil() == null || length.compareTo(WEEK) <= 0,
                        "repeatUntil",
                        "longer-than-its-week")
                .that(
                        details.repeatUntil() == null || !lastStart(details).isBefore(details.from()),
                        "repeatUntil",
                        "not-after-start")
                .that(
                        details.repeatUntil() == null
                                || Duration.between(details.from(), lastStart(details))
                                                .compareTo(LONGEST)
                                        <= 0,
                        "repeatUntil",
                        "longer-than-two-years")
                .done();
        if (provider) {
            rows.get(
                    org.carequay.scheduling.model.Provider.class,
                    details.provider().value(),
                    "provider");
        }
        if (resource) {
            rows.get(
                    org.carequay.scheduling.model.Resource.class,
                    details.resource().value(),
                    "resource");
        }
        if (details.site() != null) {
            rows.known(details.site());
        }
    }

    /** The end of the last day on which it may begin. */
    private Instant lastStart(AvailabilityChangeDetails details) {
        return details.repeatUntil().plusDays(1).atStartOfDay(caller.zone()).toInstant();
    }

    private static AvailabilityChangeView view(ResultSet row) throws SQLException {
        return new AvailabilityChangeView(
                new AvailabilityChangeId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new AvailabilityChangeDetails(
                        Columns.code(row, "kind", AvailabilityKind.class),
                        ProviderId.of(Columns.uuid(row, "provider_id")),
                        ResourceId.of(Columns.uuid(row, "resource_id")),
                        Columns.uuid(row, "site_id") == null ? null : new SiteId(Columns.uuid(row, "site_id")),
                        Columns.instant(row, "from_at"),
                        Columns.instant(row, "to_at"),
                        row.getString("title"),
                        Columns.day(row, "repeat_until")),
                row.getString("who"),
                row.getString("site_name"),
                Columns.uuid(row, "repeat_id"));
    }
}
