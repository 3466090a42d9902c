package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept of the chain outside the database is compared, all of it, however often; each test puts the trail right again. */
@ExtendWith(RunningCareQuay.class)
class AuditAnchorIT {
    private static final String HARBOR = " (select id from clinic where code = 'harbor')";
    private static final String NOTICES =
            "select count(*) from staff_notice where kind = 'TRAIL_BROKEN' and clinic_id =" + HARBOR;

    private final Db db = RunningCareQuay.db();
    private final Clinic clinic = new Clinic("harbor");
    private Anchors anchors;

    @BeforeEach
    void wholeTrail() throws SQLException {
        anchors = new Anchors("harbor");
        clinic.patient();
        assertThat(verify().get("intact").asBoolean()).isTrue();
        forgetNotices();
    }

    @Test
    void aCutEndIsFoundForEver() throws SQLException {
        long end = Long.parseLong(db.one("select max(seq) from audit_link where clinic_id =" + HARBOR));
        String cut = " clinic_id =" + HARBOR + " and id in (select id from audit_link where seq > " + (end - 3)
                + " and clinic_id =" + HARBOR + ")";
        db.update("create table public.cut_event as select * from audit_event where" + cut);
        db.update("create table public.cut_link as select * from audit_link where" + cut);
        db.update("delete from audit_event where" + cut);
        db.update("delete from audit_link where clinic_id =" + HARBOR + " and seq > " + (end - 3));
        try {
            assertThat(verify().get("intact").asBoolean()).as("at once").isFalse();
            assertThat(verify().get("intact").asBoolean())
                    .as("and when it was told")
                    .isFalse();
            clinic.patient();
            clinic.patient();
            assertThat(verify().get("intact").asBoolean())
                    .as("also under new events")
                    .isFalse();
            assertThat(verify().get("intact").asBoolean()).isFalse();
            assertThat(Integer.parseInt(db.one(NOTICES)))
                    .as("who reads the trail")
                    .isPositive();
            clinic.admin.get("/v1/audit/proof").expect(200);
            assertThat(db.one(
                            "select after ->> 'intact' from audit_event where action = 'EXPORT' and entity = 'audit_link'"
                                    + " and clinic_id =" + HARBOR + " order by id desc limit 1"))
                    .as("said of the proof that was handed out")
                    .isEqualTo("false");
        } finally {
            db.update("delete from audit_link where clinic_id =" + HARBOR + " and seq > " + (end - 3));
            db.update("insert into audit_event overriding system value select * from public.cut_event");
            db.update("insert into audit_link select * from public.cut_link");
            db.update("drop table public.cut_event, public.cut_link");
            anchors.forgetFrom(end - 2);
            forgetNotices();
        }
        assertThat(verify().get("intact").asBoolean()).isTrue();
    }

    /** What is broken for ever hides nothing that is broken later. */
    @Test
    void behindABreakTheNextOneIsFound() throws SQLException {
        String first = eventOfANewPatient();
        String second = eventOfANewPatient();
        verify();
        String change = "update audit_event set actor = actor || '?' where id = ?::bigint";
        db.update(change, first);
        try {
            JsonNode found = verify();
            assertThat(found.get("firstBroken").asText()).isEqualTo(first);
            assertThat(found.get("breaks").asInt()).isEqualTo(1);
            db.update(change, second);
            found = verify();
            assertThat(found.get("firstBroken").asText()).isEqualTo(first);
            assertThat(found.get("breaks").asInt()).isEqualTo(2);
            assertThat(db.one(NOTICES)).as("told of both").isEqualTo("2");
        } finally {
            db.update(
                    "update audit_event set actor = rtrim(actor, '?') where id in (?::bigint, ?::bigint)",
                    first,
                    second);
            forgetNotices();
        }
        assertThat(verify().get("intact").asBoolean()).isTrue();
    }

    @Test
    void eachLineIsCompared() {
        List<String> lines = anchors.lines();
        clinic.patient();
        verify();
        assertThat(anchors.lines()).startsWith(lines.toArray(String[]::new)).hasSizeGreaterThan(lines.size());
        List<String> more = anchors.lines();
        assertThat(verify().get("compared").asInt()).isEqualTo(more.size());
        String last = lines.get(lines.size() - 1);
        anchors.write(more.stream()
                .map(line -> line.equals(last) ? last.split(" ")[0] + " " + "ab".repeat(32) : line)
                .toList());
        try {
            assertThat(verify().get("intact").asBoolean()).isFalse();
        } finally {
            anchors.write(more);
        }
    }

    @Test
    void aLineThatWasNotWrittenWholeIsToldAndHarmsNoOther() {
        List<String> whole = anchors.lines();
        anchors.write(String.join("\n", whole) + "\n12 ab");
        clinic.patient();
        JsonNode found = verify();
        assertThat(found.get("intact").asBoolean()).isFalse();
        assertThat(found.get("firstBroken").asText()).startsWith("line " + (whole.size() + 1) + " ");
        List<String> after = anchors.lines();
        assertThat(after.get(whole.size())).isEqualTo("12 ab");
        assertThat(after.get(whole.size() + 1)).matches("\\d+ [0-9a-f]{64}");
        after.remove(whole.size());
        anchors.write(after);
        assertThat(verify().get("intact").asBoolean()).isTrue();
    }

    @Test
    void whereNothingWasKeptThatIsSaid() throws SQLException {
        List<String> kept = anchors.lines();
        anchors.write("");
        try {
            assertThat(verify().get("compared").asInt()).isZero();
            assertThat(db.one(NOTICES)).as("and told").isEqualTo("1");
            assertThat(verify().get("compared").asInt()).isPositive();
        } finally {
            anchors.write(kept);
            forgetNotices();
        }
    }

    /** The rows that a restore writes are not those that their transactions wrote. */
    @Test
    void whatWasNotSealedBeforeARestoreIsSealedAfterIt() throws SQLException {
        String event = eventOfANewPatient();
        db.update("update audit_event set reason = reason where id = ?::bigint", event);
        assertThat(db.strings("select audit_restored()")).singleElement().isNotEqualTo("0");
        assertThat(verify().get("intact").asBoolean()).isTrue();
        assertThat(db.one("select count(*) from audit_event where action = 'RESTORED' and clinic_id =" + HARBOR))
                .isNotEqualTo("0");
        assertThatThrownBy(() -> {
                    try (Connection application = db.application()) {
                        Db.strings(application, "select carequay.audit_restored()");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    /** What is older is left to the check at night, so that sealing often costs nothing. */
    @Test
    void sealingOftenLooksAtWhatIsNew() throws SQLException {
        String event = eventOfANewPatient();
        String at = db.one("select at from audit_event where id = ?::bigint", event);
        String sealed = "select count(*) from audit_link where id = ?::bigint";
        db.update("update audit_event set at = at - interval '16 minutes' where id = ?::bigint", event);
        clinic.patient();
        seal(false);
        assertThat(db.one(sealed, event)).isEqualTo("0");
        assertThat(db.one("select count(*) from audit_event e where clinic_id =" + HARBOR
                        + " and not exists (select from audit_link l where l.clinic_id = e.clinic_id and l.id = e.id)"))
                .as("all others")
                .isEqualTo("1");
        db.update("update audit_event set at = ?::timestamptz where id = ?::bigint", at, event);
        db.strings("select audit_restored()");
        assertThat(db.one(sealed, event)).isEqualTo("1");
        assertThat(verify().get("intact").asBoolean()).isTrue();
    }

    private String eventOfANewPatient() throws SQLException {
        return db.one(
                "select id from audit_event where entity = 'patient' and entity_id = ?::uuid order by id limit 1",
                clinic.patient());
    }

    private void forgetNotices() throws SQLException {
        db.updateUnseen("delete from staff_notice where kind = 'TRAIL_BROKEN' and clinic_id =" + HARBOR);
    }

    private void seal(boolean whole) throws SQLException {
        try (Connection application = db.application()) {
            application.setAutoCommit(false);
            Db.strings(
                    application,
                    "select set_config('carequay.clinic', id::text, true) from carequay.clinic where code = 'harbor'");
            Db.strings(application, "select last_seq from carequay.audit_seal(?)", whole);
            application.commit();
        }
    }

    private JsonNode verify() {
        return clinic.admin.post("/v1/audit/verify", null).expect(200).body();
    }
}
