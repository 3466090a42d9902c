package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.portal.PortalAccess;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Links accounts to patients and referrals. */
@Stateless
@PermitAll
@Local(PortalAccess.class)
public class PortalAccessBean implements PortalAccess {
    private static final int NOTE = 500;
    private static final String ACCOUNT =
            "select 1 from account where clinic_id = bound_clinic() and id = ? and role = ? and active";
    private static final String PATIENT =
            "select 1 from patient_card where clinic_id = bound_clinic() and patient_id = ?";
    private static final String LINK =
            """
            insert into portal_patient (clinic_id, id, account_id, patient_id, linked_at, linked_by)
            values (bound_clinic(), ?, ?, ?, ?, ?)
            on conflict (clinic_id, account_id) do update
              set patient_id = excluded.patient_id, linked_at = excluded.linked_at, linked_by = excluded.linked_by""";
    private static final String REFER =
            """
            insert into referral (clinic_id, id, account_id, patient_id, referred_on, note, recorded_at, recorded_by)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, account_id, patient_id, referred_on) do nothing""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public void link(AccountId account, PatientId patient) {
        known(account, Role.PATIENT, patient);
        sql.update(
                LINK,
                Ids.next(),
                account.value(),
                patient.value(),
                clock.now(),
                caller.get().personName());
    }

    @Override
    public void refer(AccountId account, PatientId patient, LocalDate on, String note) {
        known(account, Role.REFERRING_PROVIDER, patient);
        new InvalidInput.Check()
                .required("referredOn", on)
                .that(on == null || !on.isAfter(clock.today(caller.zone())), "referredOn", "in-future")
                .maxLength("note", note, NOTE)
                .done();
        sql.update(
                REFER,
                Ids.next(),
                account.value(),
                patient.value(),
                on,
                note,
                clock.now(),
                caller.get().personName());
    }

    private void known(AccountId account, Role role, PatientId patient) {
        sql.first(ACCOUNT, row -> true, account.value(), role).orElseThrow(() -> new NotFound("account"));
        sql.first(PATIENT, row -> true, patient.value()).orElseThrow(() -> new NotFound("patient"));
    }
}
