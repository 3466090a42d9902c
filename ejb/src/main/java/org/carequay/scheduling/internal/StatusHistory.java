package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.ProviderId;
import org.carequay.shared.Ids;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Adds to the history of a visit: from, to, when, by whom. */
@ApplicationScoped
public class StatusHistory {
    private static final String ADD =
            """
            insert into appointment_status_change
              (clinic_id, id, appointment_id, from_status, to_status, at, by_name, by_account,
               moved_from, moved_from_end, moved_from_provider)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    void changed(UUID appointment, AppointmentStatus from, AppointmentStatus to, Instant at) {
        add(appointment, from, to, at, null, null);
    }

    /** The status stayed; the time, the length, the provider or the place did not. */
    void moved(UUID appointment, AppointmentStatus status, Instant at, TimeRange before, ProviderId providerBefore) {
        add(appointment, status, status, at, before, providerBefore.value());
    }

    private void add(
            UUID appointment,
            AppointmentStatus from,
            AppointmentStatus to,
            Instant at,
            TimeRange movedFrom,
            UUID providerBefore) {
        Caller by = caller.get();
        sql.update(
                ADD,
                Ids.next(),
                appointment,
                from,
                to,
                at,
                by.personName(),
                by.account(),
                movedFrom == null ? null : movedFrom.start(),
                movedFrom == null ? null : movedFrom.end(),
                providerBefore);
    }
}
