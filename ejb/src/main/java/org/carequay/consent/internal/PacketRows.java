package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.consent.HandedOver;
import org.carequay.consent.PacketId;
import org.carequay.consent.PacketView;
import org.carequay.consent.PacketWay;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.security.SecretTokens;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps packets. */
@ApplicationScoped
public class PacketRows {
    private static final String ADD =
            """
            insert into intake_packet (clinic_id, id, patient_id, appointment_id, way, token_hash, made_at, made_by, made_account,
              expires_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select clinic_id, packet_id from intake_packet_open(?)";
    private static final String GET =
            """
            select k.*, pc.birth_date from intake_packet k
            join patient_card pc on pc.clinic_id = k.clinic_id and pc.patient_id = k.patient_id
            where k.clinic_id = bound_clinic() and k.id = ?""";
    private static final String OF_PATIENT =
            """
            select k.*, null::date as birth_date from intake_packet k
            where k.clinic_id = bound_clinic() and k.patient_id = ? order by k.made_at desc, k.id desc limit 20""";
    private static final String TRIED =
            "update intake_packet set tries = tries + 1 where clinic_id = bound_clinic() and id = ?";
    private static final String OPENED =
            """
            update intake_packet set pass_hash = ?, opened_at = coalesce(opened_at, ?)
            where clinic_id = bound_clinic() and id = ?""";
    private static final String DETAILS =
            """
            update intake_packet set details_right = ?, details_note = ?, noted_at = null, noted_by = null
            where clinic_id = bound_clinic() and id = ?""";
    private static final String FINISHED =
            "update intake_packet set finished_at = ? where clinic_id = bound_clinic() and id = ?";
    private static final String NOTED =
            """
            update intake_packet set noted_at = ?, noted_by = ?
            where clinic_id = bound_clinic() and id = ? and noted_at is null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A packet found by its token. */
    record Found(ClinicId clinic, UUID packet) {}

    /** A packet as its steps need it. @param account of whoever handed it over */
    record Packet(PacketView view, int tries, String passHash, UUID account, LocalDate birthDate) {}

    HandedOver add(UUID patient, UUID visit, PacketWay way, Instant expires) {
        Caller by = caller.get();
        UUID id = Ids.next();
        String token = SecretTokens.next();
        sql.update(
                ADD,
                id,
                patient,
                visit,
                way,
                SecretTokens.hash(token),
                clock.now(),
                by.personName(),
                by.account(),
                expires);
        return new HandedOver(new PacketId(id), token);
    }

    /** Works without a clinic bound. */
    Optional<Found> find(String token) {
        return sql.first(
                FIND,
                row -> new Found(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "packet_id")),
                SecretTokens.hash(token));
    }

    /** @throws NotFound */
    Packet get(UUID id) {
        return read(GET, id).stream().findFirst().orElseThrow(() -> new NotFound("intake packet"));
    }

    /** The same, and nobody else goes on with it meanwhile. */
    Packet lock(UUID id) {
        return read(GET + " for update of k", id).get(0);
    }

    List<PacketView> ofPatient(UUID patient) {
        return read(OF_PATIENT, patient).stream().map(Packet::view).toList();
    }

    void tried(UUID id) {
        sql.update(TRIED, id);
    }

    /** @return the pass of the page that opened it */
    String opened(UUID id) {
        String pass = SecretTokens.next();
        sql.update(OPENED, SecretTokens.hash(pass), clock.now(), id);
        return pass;
    }

    void details(UUID id, boolean right, String note) {
        sql.update(DETAILS, right, note, id);
    }

    void finished(UUID id) {
        sql.update(FINISHED, clock.now(), id);
    }

    void noted(UUID id) {
        sql.update(NOTED, clock.now(), caller.get().personName(), id);
    }

    private List<Packet> read(String query, UUID id) {
        return sql.list(
                query,
                row -> new Packet(
                        new PacketView(
                                new PacketId(Columns.uuid(row, "id")),
                                new PatientId(Columns.uuid(row, "patient_id")),
                                AppointmentId.of(Columns.uuid(row, "appointment_id")),
                                Columns.code(row, "way", PacketWay.class),
                                Columns.instant(row, "made_at"),
                                row.getString("made_by"),
                                Columns.instant(row, "expires_at"),
                                Columns.instant(row, "opened_at"),
                                Columns.instant(row, "finished_at"),
                                row.getObject("details_right", Boolean.class),
                                row.getString("details_note"),
                                Columns.instant(row, "noted_at")),
                        row.getInt("tries"),
                        row.getString("pass_hash"),
                        Columns.uuid(row, "made_account"),
                        Columns.day(row, "birth_date")),
                id);
    }
}
