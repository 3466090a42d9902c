package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.carequay.patient.MergeCheck;
import org.carequay.patient.MergeObstacle;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Two records whose visits overlap cannot be one person's: nobody is in two places at once. Names the visits. */
@ApplicationScoped
public class OverlapsOfMerged {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String OVERLAPS =
            """
            select a.id as ours, pa.name as our_provider, a.start_at as our_start, a.end_at as our_end,
              b.id as theirs, pb.name as their_provider, b.start_at as their_start, b.end_at as their_end
            from booking_claim x
            join booking_claim y on y.clinic_id = x.clinic_id and y.slot = x.slot and y.during && x.during
            join appointment a on a.clinic_id = x.clinic_id and a.id = x.appointment_id
            join provider pa on pa.clinic_id = a.clinic_id and pa.id = a.provider_id
            join appointment b on b.clinic_id = y.clinic_id and b.id = y.appointment_id
            join provider pb on pb.clinic_id = b.clinic_id and pb.id = b.provider_id
            where x.clinic_id = bound_clinic() and x.patient_id = ? and y.patient_id = ?
            order by a.start_at, b.start_at""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    void check(@Observes MergeCheck check) {
        sql.list(
                        OVERLAPS,
                        this::obstacle,
                        check.survivor().value(),
                        check.source().value())
                .forEach(check::object);
    }

    private MergeObstacle obstacle(ResultSet row) throws SQLException {
        return new MergeObstacle(
                "appointment",
                Columns.uuid(row, "ours"),
                Columns.uuid(row, "theirs"),
                words(row, "our") + " / " + words(row, "their"));
    }

    private String words(ResultSet row, String whose) throws SQLException {
        return DAY_AND_TIME.format(local(Columns.instant(row, whose + "_start"))) + "–"
                + TIME.format(local(Columns.instant(row, whose + "_end"))) + " "
                + row.getString(whose + "_provider");
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(caller.zone());
    }
}
