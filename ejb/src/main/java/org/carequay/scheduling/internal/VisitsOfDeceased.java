package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PatientChanged;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;

/**
 * Tells staff when somebody who died still has visits ahead. They are not cancelled by themselves: a day of death may be a slip of
 * the keyboard, and times that were given up are gone.
 */
@ApplicationScoped
public class VisitsOfDeceased {
    private static final String AHEAD =
            """
            select p.deceased::text as day from patient p
            where p.id = ? and p.deceased is not null and exists (
              select from appointment a where a.patient_id = p.id and a.status = 'BOOKED' and a.start_at > ?)""";

    @Inject
    private StaffNotices notices;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    void follow(@Observes PatientChanged change) {
        Optional<String> died =
                sql.first(AHEAD, row -> row.getString("day"), change.patient().value(), clock.now());
        died.ifPresentOrElse(
                day -> notices.post(new NewNotice(
                        NoticeKind.VISITS_OF_DECEASED,
                        change.patient().value(),
                        day,
                        change.patient().value())),
                () -> notices.settle(
                        NoticeKind.VISITS_OF_DECEASED, change.patient().value()));
    }
}
