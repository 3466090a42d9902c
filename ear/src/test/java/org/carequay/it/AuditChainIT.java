package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever edits the trail by hand, even as superuser, is found. Each test puts the trail right again. */
@ExtendWith(RunningCareQuay.class)
class AuditChainIT {
    private static final Path WORDS = Path.of("../web/ui/src/main/resources/org/carequay/ui/admin");

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("harbor");

    @Test
    void thePagesHaveAWordForEveryAuditedTable() throws Exception {
        for (String bundle : List.of("messages.properties", "messages_es.properties")) {
            Properties words = new Properties();
            try (Reader in = Files.newBufferedReader(WORDS.resolve(bundle))) {
                words.load(in);
            }
            assertThat(db.strings(TenantIsolationIT.CLINIC_TABLES + " and c.relname not like 'audit\\_%'"))
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(words).as(bundle).containsKey("entity." + table));
        }
    }

    @Test
    void anUntouchedTrailIsIntact() {
        clinic.patient();
        Api.Answer verified = verify();
        assertThat(verified.body().get("intact").asBoolean()).isTrue();
        assertThat(verified.body().get("events").asLong()).isPositive();
    }

    @Test
    void aChangedEventIsNamed() throws SQLException {
        String event = eventOfANewPatient();
        verify();
        db.update("update audit_event set actor = actor || '?' where id = ?::bigint", event);
        try {
            assertThat(firstBroken()).isEqualTo(event);
        } finally {
            db.update("update audit_event set actor = rtrim(actor, '?') where id = ?::bigint", event);
        }
        assertThat(verify().body().get("intact").asBoolean()).isTrue();
    }

    /** Nothing of it is another word, and yet it tells something else. */
    @Test
    void anEventWhoseContentMovedToAnotherColumnIsNamed() throws SQLException {
        String event = eventOfANewPatient();
        verify();
        String move = "update audit_event set before = after, after = before where id = ?::bigint";
        db.update(move, event);
        try {
            assertThat(firstBroken()).isEqualTo(event);
        } finally {
            db.update(move, event);
        }
        assertThat(verify().body().get("intact").asBoolean()).isTrue();
    }

    /** The trail is kept for ever: neither the application nor a rule of the clinic takes anything away. */
    @Test
    void theApplicationCanOnlyReadTheTrail() throws SQLException {
        try (Connection application = db.application();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute(
                    "select set_config('carequay.clinic', id::text, true) from carequay.clinic where code = 'harbor'");
            statement.execute("select 1 from audit_event limit 1");
            for (String attempt : List.of(
                    "delete from audit_event",
                    "delete from audit_link",
                    "truncate audit_event",
                    "update audit_event set actor = 'Zz'",
                    "update audit_link set genuine = true",
                    "insert into audit_link (clinic_id, seq, id, hash, genuine) values (bound_clinic(), 0, 0, '', true)",
                    "insert into audit_event (clinic_id, actor, role, action, entity) values (bound_clinic(), 'Zz', 'Zz', 'Zz', 'Zz')",
                    "alter table audit_event disable trigger all")) {
                Savepoint before = application.setSavepoint();
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).isInstanceOf(SQLException.class);
                application.rollback(before);
            }
            application.rollback();
        }
    }

    @Test
    void aDeletedEventIsNamed() throws SQLException {
        String event = eventOfANewPatient();
        verify();
        db.update("create table if not exists public.kept as select * from audit_event where id = ?::bigint", event);
        db.update("delete from audit_event where id = ?::bigint", event);
        try {
            assertThat(firstBroken()).isEqualTo(event);
        } finally {
            db.update("insert into audit_event overriding system value select * from public.kept");
            db.update("drop table public.kept");
        }
        assertThat(verify().body().get("intact").asBoolean()).isTrue();
    }

    @Test
    void anEventPutInByHandIsNamed() throws SQLException {
        String event = eventOfANewPatient();
        verify();
        String forged = db.one(
                """
                insert into audit_event (clinic_id, account_id, actor, role, action, entity, entity_id, request_id, proof)
                select clinic_id, account_id, actor, role, 'READ', entity, entity_id, request_id, proof
                from audit_event where id = ?::bigint returning id""",
                event);
        try {
            assertThat(firstBroken()).isEqualTo(forged);
        } finally {
            String seq = db.one("select seq from audit_link where id = ?::bigint", forged);
            db.update(
                    "delete from audit_link where seq >= ?::bigint and clinic_id = (select id from clinic where code = 'harbor')",
                    seq);
            db.update("delete from audit_event where id = ?::bigint", forged);
            new Anchors("harbor").forgetFrom(Long.parseLong(seq));
        }
        assertThat(verify().body().get("intact").asBoolean()).isTrue();
    }

    @AfterEach
    void forgetNotices() throws SQLException {
        db.updateUnseen("delete from staff_notice where kind = 'TRAIL_BROKEN'");
    }

    private String eventOfANewPatient() throws SQLException {
        return db.one(
                "select id from audit_event where entity = 'patient' and entity_id = ?::uuid order by id limit 1",
                clinic.patient());
    }

    private String firstBroken() {
        Api.Answer answer = verify();
        assertThat(answer.body().get("intact").asBoolean()).isFalse();
        return answer.text("firstBroken");
    }

    private Api.Answer verify() {
        return clinic.admin.post("/v1/audit/verify", null).expect(200);
    }
}
