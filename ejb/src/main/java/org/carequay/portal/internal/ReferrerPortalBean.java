package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.portal.ReferrerPortal;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** What became of the patients a referring provider sent; visits and cases from the referral on. */
@Stateless
@PermitAll
@Local(ReferrerPortal.class)
public class ReferrerPortalBean implements ReferrerPortal {
    private static final String REFERRALS =
            """
            select p.display_name, r.referred_on,
              (select c.phase from case_card c where c.clinic_id = r.clinic_id and c.patient_id = r.patient_id
                order by c.case_no desc limit 1) as phase,
              (select max(v.start_at) from appointment_card v where v.clinic_id = r.clinic_id
                and v.patient_id = r.patient_id and v.status = 'FULFILLED' and v.start_at >= r.referred_on) as last_visit,
              (select min(v.start_at) from appointment_card v where v.clinic_id = r.clinic_id
                and v.patient_id = r.patient_id and v.status in ('PENDING', 'BOOKED') and v.start_at > ?) as next_visit
            from referral r
            join patient_card p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
            where r.clinic_id = bound_clinic() and r.account_id = ?
            order by r.referred_on desc, r.id desc limit 200""";

    @Inject
    private ClinicSql sql;

    @Inject
    private PortalOwner owner;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<Referral> referrals() {
        return sql.list(REFERRALS, this::referral, clock.now(), owner.account());
    }

    private Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getString("display_name"),
                Columns.day(row, "referred_on"),
                row.getString("phase"),
                day(Columns.instant(row, "last_visit")),
                day(Columns.instant(row, "next_visit")));
    }

    private LocalDate day(Instant start) {
        return start == null ? null : LocalDate.ofInstant(start, caller.zone());
    }
}
