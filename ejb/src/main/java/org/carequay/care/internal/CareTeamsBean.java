package org.carequay.care.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.care.CareTeams;
import org.carequay.patient.PatientId;
import org.carequay.security.AccountId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Care teams and who asks to be in one. */
@Stateless
@PermitAll
@Local(CareTeams.class)
public class CareTeamsBean implements CareTeams {
    private static final int MAX_NOTE = 500;
    private static final String TEAM =
            """
            select m.id as membership, a.account_id as id, a.person_name, a.role
            from account_card a left join lateral (select c.id from care_team_member c where c.account_id = a.account_id
              and c.patient_id = ? and c.ended_at is null order by c.since limit 1) m on true
            where in_care_team(?, a.account_id) order by a.person_name, a.account_id""";
    private static final String CANDIDATES =
            """
            select null::uuid as membership, a.account_id as id, a.person_name, a.role from account_card a
            where a.active and a.role in ('PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER') order by a.person_name, a.account_id""";
    private static final String ADD =
            """
            insert into care_team_member (clinic_id, id, patient_id, account_id, source)
            select bound_clinic(), ?, p.id, a.account_id, ? from patient p, account_card a where p.id = ? and a.account_id = ? and a.active
              and not exists (select 1 from care_team_member m where m.patient_id = p.id and m.account_id = a.account_id
                and m.ended_at is null)""";
    private static final String REMOVE =
            """
            update care_team_member m set ended_at = clock_timestamp() from care_team_member one
            where one.id = ? and one.ended_at is null and m.patient_id = one.patient_id and m.account_id = one.account_id
              and m.ended_at is null""";
    private static final String OPEN =
            """
            select r.id, r.patient_id, c.display_name, a.person_name, r.note, r.asked_at
            from care_access_request r join patient_card c on c.patient_id = r.patient_id join account_card a on a.account_id = r.account_id
            where r.decided_at is null order by r.asked_at, r.id""";
    private static final String ANSWER =
            """
            update care_access_request set decided_at = clock_timestamp(), decided_by = bound_account(), granted = ?
            where id = ? and decided_at is null returning patient_id, account_id""";

    @Inject
    private ClinicSql sql;

    @Inject
    private AskedFor askedFor;

    @Override
    public List<Member> of(PatientId patient) {
        return sql.list(TEAM, CareTeamsBean::member, patient.value(), patient.value());
    }

    @Override
    public List<Member> candidates() {
        return sql.list(CANDIDATES, CareTeamsBean::member);
    }

    @Override
    public void add(PatientId patient, AccountId account) {
        put(patient.value(), account.value(), "ASSIGNED");
    }

    private void put(UUID patient, UUID account, String source) {
        sql.update(ADD, Ids.next(), source, patient, account);
        boolean there = sql.first(
                        "select in_care_team(?, ?) as there", row -> row.getBoolean("there"), patient, account)
                .orElse(false);
        if (!there) {
            throw new NotFound("account");
        }
    }

    @Override
    public void remove(UUID membership) {
        if (sql.update(REMOVE, membership) == 0) {
            throw new NotFound("care team member");
        }
    }

    @Override
    public void ask(String mrn, LocalDate birthDate, String note) {
        new InvalidInput.Check()
                .required("note", note)
                .maxLength("note", note, MAX_NOTE)
                .done();
        UUID patient = askedFor.find(mrn, birthDate);
        sql.first("select access_ask(?, ?, ?)", row -> "", Ids.next(), patient, note.strip());
    }

    @Override
    public List<Request> open() {
        return sql.list(
                OPEN,
                row -> new Request(
                        Columns.uuid(row, "id"),
                        PatientId.of(Columns.uuid(row, "patient_id")),
                        row.getString("display_name"),
                        row.getString("person_name"),
                        row.getString("note"),
                        Columns.instant(row, "asked_at")));
    }

    private record Answered(UUID patient, UUID account) {}

    @Override
    public void answer(UUID request, boolean granted) {
        Answered answered = sql.first(
                        ANSWER,
                        row -> new Answered(Columns.uuid(row, "patient_id"), Columns.uuid(row, "account_id")),
                        granted,
                        request)
                .orElseThrow(() -> new NotFound("access request"));
        if (granted) {
            put(answered.patient(), answered.account(), "REQUESTED");
        }
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                Columns.uuid(row, "membership"),
                new AccountId(Columns.uuid(row, "id")),
                row.getString("person_name"),
                row.getString("role"));
    }
}
