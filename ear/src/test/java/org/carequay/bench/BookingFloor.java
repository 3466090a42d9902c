package org.carequay.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.it.Db;
import org.carequay.shared.Ids;

/**
 * The rows of a booking by plain JDBC, one transaction and one statement each, into copies of the tables with the same
 * constraints, without row-level security and audit.
 */
final class BookingFloor implements AutoCloseable {
    private static final String BOOK =
            """
            with visit as (
              insert into floor.appointment (clinic_id, id, version, patient_id, visit_type_id, provider_id, site_id,
                start_at, end_at, status, created_at, created_by)
              values (?, ?, 1, ?, ?, ?, ?, ?, ?, 'BOOKED', ?, 'bench')),
            history as (
              insert into floor.appointment_status_change (clinic_id, id, appointment_id, to_status, at, by_name)
              values (?, ?, ?, 'BOOKED', ?, 'bench'))
            insert into floor.booking_claim (clinic_id, id, appointment_id, kind, holder_id, patient_id, during)
            values (?, ?, ?, 'PROVIDER', ?, null, tstzrange(?, ?)), (?, ?, ?, 'PATIENT', ?, ?, tstzrange(?, ?)),
              (?, ?, ?, 'ROOM', ?, null, tstzrange(?, ?))""";

    private final Diary diary;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> statements = new ArrayList<>();

    BookingFloor(Db db, Diary diary) throws SQLException {
        this.diary = diary;
        for (int i = 0; i < Diary.CLIENTS; i++) {
            connections.add(db.superuser());
            statements.add(connections.get(i).prepareStatement(BOOK));
        }
    }

    void book(int client, int turn) throws SQLException {
        Diary.Visit visit = diary.visit(client, turn);
        UUID id = Ids.next();
        OffsetDateTime now = OffsetDateTime.now();
        List<Object> values = new ArrayList<>(List.of(
                diary.clinic, id, visit.patient(), diary.visitType, visit.provider(), visit.site(), visit.start()));
        values.addAll(List.of(visit.end(), now, diary.clinic, Ids.next(), id, now));
        for (UUID holder : List.of(visit.provider(), visit.patient(), visit.room())) {
            values.addAll(List.of(diary.clinic, Ids.next(), id, holder));
            if (holder.equals(visit.patient())) {
                values.add(holder);
            }
            values.addAll(List.of(visit.start(), visit.end()));
        }
        PreparedStatement statement = statements.get(client);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
