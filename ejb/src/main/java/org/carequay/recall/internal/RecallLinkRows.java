package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** The links with which patients answer a recall. */
@ApplicationScoped
public class RecallLinkRows {
    private static final String ADD =
            "insert into recall_link (clinic_id, id, recall_id, token_hash, made_at) values (bound_clinic(), ?, ?, ?, ?)";
    private static final String FIND = "select clinic_id, link_id from recall_link_open(?)";
    private static final String LINK =
            """
            select l.recall_id, l.tries, l.visit_id, pc.birth_date from recall_link l
            join recall r on r.clinic_id = l.clinic_id and r.id = l.recall_id
            join patient_card pc on pc.clinic_id = r.clinic_id and pc.patient_id = r.patient_id
            where l.clinic_id = bound_clinic() and l.id = ?""";
    private static final String TRIED =
            "update recall_link set tries = tries + 1 where clinic_id = bound_clinic() and id = ?";

    private static final String BOOKED =
            "update recall_link set visit_id = ? where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** A link found by its token. */
    record Found(ClinicId clinic, UUID link) {}

    /** A link with the recall it is for. @param visit that was booked with it, or null */
    record Link(UUID recall, int tries, LocalDate birthDate, AppointmentId visit) {}

    /** @return for each recall the token, which is nowhere else */
    Map<UUID, String> add(List<UUID> recalls) {
        Map<UUID, String> tokens = new HashMap<>();
        recalls.forEach(recall -> tokens.put(recall, SecretTokens.next()));
        Instant now = clock.now();
        sql.batch(
                ADD,
                recalls.stream()
                        .map(recall -> new Object[] {Ids.next(), recall, SecretTokens.hash(tokens.get(recall)), now})
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

    void booked(UUID id, UUID visit) {
        sql.update(BOOKED, visit, id);
    }

    private Link read(String query, UUID id) {
        return sql.first(query, RecallLinkRows::link, id).orElseThrow(() -> new NotFound("recall"));
    }

    private static Link link(ResultSet row) throws SQLException {
        UUID visit = Columns.uuid(row, "visit_id");
        return new Link(
                Columns.uuid(row, "recall_id"),
                row.getInt("tries"),
                Columns.day(row, "birth_date"),
                visit == null ? null : new AppointmentId(visit));
    }
}
