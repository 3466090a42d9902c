package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Unusual access is found in the trail, nothing usual is, and somebody else says what came of it. */
@ExtendWith(RunningCareQuay.class)
class AccessAlertsIT {
    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("eastside");

    @Test
    void aPatientOfTheOwnFamilyNameIsToldAndReviewed() throws SQLException {
        NewUser user = NewUser.ready("eastside", "FRONT_DESK");
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put(
                "name",
                Map.of("family", "Newcomer", "given", List.of("Zz" + Clinic.letters(java.util.UUID.randomUUID()))));
        String relative =
                clinic.frontDesk.post("/v1/patients", body).expect(201).text("id");
        String stranger = clinic.patient();
        PageSession session = user.signedIn();
        for (String patient : List.of(relative, stranger)) {
            assertThat(session.get("/app/patients/view.xhtml?id=" + patient).status())
                    .isEqualTo(200);
        }
        PageSession admin = NewUser.ready("eastside", "CLINIC_ADMIN").signedIn();
        admin.submit("/app/admin/alerts.xhtml", "alerts", Map.of("alerts:look", "alerts:look"));
        String of = " from access_alert where account_id = ?::uuid";
        assertThat(db.strings("select kind || ' ' || patient_id" + of, user.id))
                .containsExactly("OWN_NAME " + relative);

        String waits =
                "select count(*) from staff_notice n join access_alert x on x.id = n.subject_id where n.kind = 'UNUSUAL_ACCESS'"
                        + " and x.account_id = ?::uuid and n.patient_id is null and n.done_at is null";
        assertThat(db.one(waits, user.id)).as("at the bell").isEqualTo("1");
        admin.submit("/app/admin/alerts.xhtml", "alerts", Map.of("alerts:look", "alerts:look"));
        assertThat(db.one(waits, user.id)).as("told once").isEqualTo("1");

        PageSession.Answer list = admin.get("/app/admin/alerts.xhtml");
        assertThat(list.body()).contains("Own family name");
        String row = list.body().substring(list.body().indexOf("id=" + relative));
        String button = Pattern.compile("name=\"([^\"]*:choose)\"")
                .matcher(row)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        PageSession.Answer chosen = admin.answer(list, "/app/admin/alerts.xhtml", "alerts", Map.of(button, button));
        Map<String, String> review = new HashMap<>(Map.of("alerts:save", "alerts:save", "alerts:outcome", "FOLLOW_UP"));
        admin.answer(chosen, "/app/admin/alerts.xhtml", "alerts", review);
        assertThat(db.one("select outcome" + of, user.id))
                .as("without a remark")
                .isNull();
        review.put("alerts:outcomeNote", "Zz talked to them");
        admin.answer(chosen, "/app/admin/alerts.xhtml", "alerts", review);
        assertThat(db.one("select outcome" + of, user.id)).isEqualTo("FOLLOW_UP");
        assertThat(db.one(waits, user.id)).isEqualTo("0");
    }

    /** In a clinic that is never kept: events put in by hand would, rightly, break the chain of a real one. */
    @Test
    void volumeAndNightAreToldFromTheirThresholdsOn() throws SQLException {
        try (Connection held = db.superuser();
                Statement sql = held.createStatement()) {
            held.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            sql.execute("insert into clinic (id, code, name, legal_name, tin, phone, zone, locale, address) select"
                    + " 'a0000000-0000-0000-0000-000000000001', 'zz-alerts', 'Zz', legal_name, tin, phone, 'America/New_York', locale,"
                    + " address from clinic where code = 'eastside'");
            sql.execute("select set_config('carequay.clinic', 'a0000000-0000-0000-0000-000000000001', true)");
            person(sql, 1, "Zz Usual");
            person(sql, 2, "Zz Busy");
            person(sql, 3, "Zz Always Busy");
            person(sql, 4, "Zz Night");
            person(sql, 5, "Zz Evening");
            reads(sql, 1, 60, "2026-11-24 15:00-05", "1 second");
            reads(sql, 2, 61, "2026-11-24 15:00-05", "1 second");
            reads(sql, 3, 61, "2026-11-24 15:00-05", "1 second");
            reads(sql, 3, 50, "2026-11-20 15:00-05", "1 second");
            reads(sql, 4, 11, "2026-11-24 22:00-05", "1 second");
            reads(sql, 5, 11, "2026-11-24 21:50-05", "10 seconds");
            person(sql, 6, "Zz Through Midnight");
            person(sql, 7, "Zz Exporting");
            person(sql, 8, "Zz Writing");
            reads(sql, 6, 12, "2026-11-24 23:55-05", "1 minute");
            reads(sql, 7, 61, "2026-11-24 15:00-05", "1 second");
            sql.execute(
                    "update audit_event set action = 'EXPORT' where account_id = 'b0000000-0000-0000-0000-000000000007'");
            person(sql, 9, "Zz Listing");
            reads(sql, 9, 200, "2026-11-24 15:00-05", "1 second");
            sql.execute("update audit_event set action = 'EXPORT', after = '{\"list\": true}'"
                    + " where account_id = 'b0000000-0000-0000-0000-000000000009'");
            reads(sql, 8, 50, "2026-11-20 15:00-05", "1 second");
            sql.execute(
                    "update audit_event set action = 'UPDATE' where account_id = 'b0000000-0000-0000-0000-000000000008'");
            reads(sql, 8, 61, "2026-11-24 15:00-05", "1 second");
            sql.execute("select access_alerts_find('2026-11-24 00:00-05')");
            assertThat(Db.strings(
                            held,
                            "select kind || ' ' || right(account_id::text, 1) || ' ' || patients from access_alert"
                                    + " where clinic_id = 'a0000000-0000-0000-0000-000000000001' order by 1"))
                    .containsExactly(
                            "AFTER_HOURS 4 11", "AFTER_HOURS 6 12", "VOLUME 2 61", "VOLUME 7 61", "VOLUME 8 61");
            assertThat(Db.strings(held, "select access_alerts_find('2026-11-24 00:00-05')"))
                    .as("the same again is nothing new")
                    .containsExactly("0");
            held.rollback();
        }
    }

    private static void person(Statement sql, int number, String name) throws SQLException {
        sql.execute("insert into account (clinic_id, id, login_id, person_name, role) select"
                + " 'a0000000-0000-0000-0000-000000000001', ('b0000000-0000-0000-0000-00000000000' || " + number
                + ")::uuid, gen_random_uuid(), '" + name + "', 'FRONT_DESK'");
    }

    private static void reads(Statement sql, int person, int patients, String from, String every) throws SQLException {
        sql.execute(
                "insert into audit_event (clinic_id, at, account_id, actor, role, action, entity, entity_id, patient_id)"
                        + " select 'a0000000-0000-0000-0000-000000000001', timestamptz '" + from + "' + g * interval '"
                        + every
                        + "', ('b0000000-0000-0000-0000-00000000000' || " + person
                        + ")::uuid, 'Zz', 'FRONT_DESK', 'READ', 'patient', p, p"
                        + " from generate_series(0, " + (patients - 1)
                        + ") g, lateral (select ('c0000000-0000-0000-0000-' ||"
                        + " lpad((g + 1000 * " + person + ")::text, 12, '0'))::uuid as p) ids");
    }
}
