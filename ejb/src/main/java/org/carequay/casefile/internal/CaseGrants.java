package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;

/** Which accounts outside the clinic see a case. */
@ApplicationScoped
public class CaseGrants {
    private static final String BEGIN =
            """
            insert into case_grant (clinic_id, id, case_id, account_id, granted_at, granted_by)
            select c.clinic_id, ?, c.id, a.account_id, ?, ?
            from case_file c
            join attorney a on a.clinic_id = c.clinic_id and a.id = c.attorney_id
            where c.clinic_id = bound_clinic() and c.id = ? and a.account_id is not null
            on conflict (clinic_id, account_id, case_id) where revoked_at is null do nothing""";
    private static final String END =
            """
            update case_grant set revoked_at = greatest(?, granted_at)
            where clinic_id = bound_clinic() and case_id = ? and revoked_at is null""";
    private static final String HELD =
            """
            select 1 from case_grant where clinic_id = bound_clinic() and case_id = ? and account_id = ?
              and revoked_at is null""";

    @Inject
    private ClinicSql sql;

    /** Lets the account of the case's attorney, if there is one, see the case; once is enough. */
    void begin(UUID caseFile, Caller by, Instant now) {
        sql.update(BEGIN, Ids.next(), now, by.personName(), caseFile);
    }

    /** Nobody outside sees the case any more. */
    void end(UUID caseFile, Instant now) {
        sql.update(END, now, caseFile);
    }

    boolean held(CaseId id, UUID account) {
        return sql.first(HELD, row -> true, id.value(), account).isPresent();
    }
}
