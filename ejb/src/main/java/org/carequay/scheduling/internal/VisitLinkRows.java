package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** The links with which patients answer for a visit. */
@ApplicationScoped
public class VisitLinkRows {
    private static final String ADD =
            """
            insert into visit_link (clinic_id, id, appointment_id, start_at, token_hash, made_at)
            values (bound_clinic(), ?, ?, ?, ?, ?)""";
    private static final String FIND = "select clinic_id, link_id from visit_link_open(?)";
    private static final String LINK =
            """
            select l.id, l.appointment_id, l.tries, a.version, a.status, a.start_at, pc.birth_date,
              l.start_at = a.start_at as same_time
            from visit_link l
            join appointment a on a.clinic_id = l.clinic_id and a.id = l.appointment_id
            join patient_card pc on pc.clinic_id = a.clinic_id and pc.patient_id = a.patient_id
            where l.id = ?""";
    private static final String TRIED = "update visit_link set tries = tries + 1 where id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** A link found by its token. */
    record Found(ClinicId clinic, UUID link) {}

    /** A link with the visit it is for. @param sameTime whether the visit is still at the time it was sent for */
    record Link(
            UUID id,
            UUID appointment,
            int tries,
            long version,
            AppointmentStatus status,
            Instant start,
            LocalDate birthDate,
            boolean sameTime) {}

    /** @return for each visit the token, which is nowhere else */
    Map<UUID, String> add(List<VisitMessages.Visit> visits) {
        Map<UUID, String> tokens = new HashMap<>();
        visits.forEach(visit -> tokens.put(visit.id(), SecretTokens.next()));
        Instant now = clock.now();
        sql.batch(
                ADD,
                visits.stream()
                        .map(visit -> new Object[] {
                            Ids.next(), visit.id(), visit.start(), SecretTokens.hash(tokens.get(visit.id())), now
                        })
                        .toList());
        return tokens;
    }

    /** Works without a clinic bound. */
    Optional<Found> find(String token) {
        return sql.first(
                FIND,
                row -> new Found(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "link_id")),
                SecretTokens.hash(token));
    }

    Link get(UUID id) {
        return read(LINK, id);
    }

    /** The same, and nobody else tries at the same time. */
    Link lock(UUID id) {
        return read(LINK + " for update of l", id);
    }

    void tried(UUID id) {
        sql.update(TRIED, id);
    }

    private Link read(String query, UUID id) {
        return sql.first(
                        query,
                        row -> new Link(
                                Columns.uuid(row, "id"),
                                Columns.uuid(row, "appointment_id"),
                                row.getInt("tries"),
                                row.getLong("version"),
                                Columns.code(row, "status", AppointmentStatus.class),
                                Columns.instant(row, "start_at"),
                                Columns.day(row, "birth_date"),
                                row.getBoolean("same_time")),
                        id)
                .orElseThrow(() -> new NotFound("visit"));
    }
}
