package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No clinic sees or touches another's rows, whatever the application does: the database holds it. */
@ExtendWith(RunningCareQuay.class)
class TenantIsolationIT {
    static final String CLINIC_TABLES =
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'carequay' and c.relkind in ('r', 'p') and exists (
              select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped)
            """;

    private final Db db = RunningCareQuay.db();

    @Test
    void everyClinicTableIsUnderForcedRowLevelSecurityWithAPolicy() throws SQLException {
        assertThat(db.strings(CLINIC_TABLES)).hasSizeGreaterThan(30);
        assertThat(db.strings(CLINIC_TABLES + " and (not c.relrowsecurity or not c.relforcerowsecurity"
                        + " or not exists (select 1 from pg_policy p where p.polrelid = c.oid))"))
                .isEmpty();
    }

    /** But for the trail itself, and for who has a draft open just now: renewed every few seconds, and of no patient. */
    @Test
    void everyClinicTableIsAudited() throws SQLException {
        assertThat(db.strings(
                        CLINIC_TABLES + " and c.relname not in ('audit_event', 'audit_link', 'note_writer') and 3 > ("
                                + "select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'audit_%'"
                                + " and t.tgenabled = 'O')"))
                .isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotBypass() throws SQLException {
        assertThat(db.strings("select relname from pg_class c join pg_roles r on r.oid = c.relowner"
                        + " where r.rolname = 'carequay_app'"))
                .isEmpty();
        assertThat(db.strings("select rolname from pg_roles where rolname in ('carequay_app', 'carequay_owner')"
                        + " and (rolsuper or rolbypassrls or rolcreaterole)"))
                .isEmpty();
        assertThat(db.strings("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'carequay' and c.relkind = 'v'"
                        + " and not coalesce(c.reloptions::text like '%security_invoker=true%', false)"))
                .isEmpty();
    }

    @Test
    void foreignKeysAndUniqueKeysStayWithinTheClinic() throws SQLException {
        String between =
                "from pg_constraint k where k.connamespace = 'carequay'::regnamespace and k.conrelid::regclass::text"
                        + " in ("
                        + CLINIC_TABLES.replace("c.relname from", "c.oid::regclass::text from") + ")";
        assertThat(db.strings("select k.conname " + between
                        + " and k.contype = 'f' and k.confrelid::regclass::text in ("
                        + CLINIC_TABLES.replace("c.relname from", "c.oid::regclass::text from")
                        + ") and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid"
                        + " and a.attnum = any (k.conkey) and a.attname = 'clinic_id')"))
                .isEmpty();
    }

    @Test
    void withoutAClinicNothingIsSeenAndNothingCanBeWritten() throws SQLException {
        List<String> tables = db.strings(CLINIC_TABLES);
        try (Connection nobody = db.application()) {
            for (String table : tables) {
                assertThat(Db.strings(nobody, "select count(clinic_id) from carequay." + table))
                        .as(table)
                        .containsExactly("0");
            }
            assertThatThrownBy(() -> {
                        try (var statement = nobody.createStatement()) {
                            statement.execute("insert into carequay.site (clinic_id, id, name, address) select id,"
                                    + " gen_random_uuid(), 'x', '{}' from carequay.clinic limit 1");
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void boundToHarborNoTableShowsARowOfEastside() throws SQLException {
        String harbor = db.one("select id from clinic where code = 'harbor'");
        try (Connection connection = db.application()) {
            connection.setAutoCommit(false);
            Db.strings(connection, "select set_config('carequay.clinic', ?, true)", harbor);
            for (String table : db.strings(CLINIC_TABLES)) {
                assertThat(Db.strings(
                                connection,
                                "select count(*) from carequay." + table + " where clinic_id <> ?::uuid",
                                harbor))
                        .as(table)
                        .containsExactly("0");
            }
            assertThat(Db.strings(connection, "select count(*) from carequay.patient")
                            .get(0))
                    .isNotEqualTo("0");
            connection.rollback();
        }
    }
}
