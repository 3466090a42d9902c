package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ResourceId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.SiteId;

/** Takes again what a visit gave back when it ended, as a booking takes it: provider, patient, and free rooms and equipment. */
@ApplicationScoped
public class RetakenClaims {
    private static final String VISIT =
            """
            select patient_id, visit_type_id, provider_id, site_id, start_at, end_at, overbook_reason, chosen_things
            from appointment where id = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private BookingLookup lookup;

    @Inject
    private Claims claims;

    /** @throws DomainRefusal {@code undo-taken-} provider, patient, room or equipment */
    void take(UUID appointment) {
        BookAppointment ask = sql.first(VISIT, RetakenClaims::ask, appointment).orElseThrow();
        BookingFacts facts = lookup.look(List.of(appointment), ask, ask.overbookReason() != null);
        Booking booking = Booking.of(appointment, ask, facts);
        if (facts.lane() == null) {
            throw taken(Booking.PROVIDER);
        }
        booking.chosen().stream()
                .filter(thing -> thing.state() != BookingFacts.State.FREE)
                .findFirst()
                .ifPresent(thing -> {
                    throw taken(thing.kind().name());
                });
        booking.unmet().stream().findFirst().ifPresent(need -> {
            throw taken(need.kind().name());
        });
        claims.take(booking, booking.claims()).stream().findFirst().ifPresent(lost -> {
            throw taken(lost.kind());
        });
    }

    private static DomainRefusal taken(String kind) {
        String what = kind.toLowerCase(Locale.ROOT);
        return new DomainRefusal("undo-taken-" + what, Map.of("what", what));
    }

    private static List<ResourceId> chosen(Array things) throws SQLException {
        return things == null
                ? List.of()
                : Arrays.stream((UUID[]) things.getArray()).map(ResourceId::new).toList();
    }

    private static BookAppointment ask(ResultSet row) throws SQLException {
        Instant start = Columns.instant(row, "start_at");
        return new BookAppointment(
                new PatientId(Columns.uuid(row, "patient_id")),
                null,
                new VisitTypeId(Columns.uuid(row, "visit_type_id")),
                new ProviderId(Columns.uuid(row, "provider_id")),
                new SiteId(Columns.uuid(row, "site_id")),
                start,
                chosen(row.getArray("chosen_things")),
                row.getString("overbook_reason"),
                Duration.between(start, Columns.instant(row, "end_at")));
    }
}
