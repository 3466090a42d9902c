package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteWriters;
import org.carequay.shared.Clock;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps in the database who writes, so that it is known whichever server their page talks to. */
@Stateless
@PermitAll
@Local(NoteWriters.class)
public class NoteWritersBean implements NoteWriters {
    private static final String HERE =
            """
            insert into note_writer (clinic_id, encounter_id, account_id, name, since, seen_at)
            select e.clinic_id, e.id, ?, ?, ?, ? from encounter e where e.clinic_id = bound_clinic() and e.id = ?
            on conflict (clinic_id, encounter_id, account_id) do update set name = excluded.name, seen_at = excluded.seen_at,
              since = case when note_writer.seen_at < ? then excluded.since else note_writer.since end""";
    private static final String OTHERS =
            """
            select name, since from note_writer
            where clinic_id = bound_clinic() and encounter_id = ? and account_id <> ? and seen_at >= ? order by since, name""";
    private static final String GONE =
            """
            delete from note_writer where clinic_id = bound_clinic() and encounter_id = ? and seen_at < ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<Writer> here(EncounterId encounter) {
        Caller who = caller.get();
        Instant now = clock.now();
        Instant gone = now.minusSeconds(GONE_AFTER_SECONDS);
        if (sql.update(HERE, who.account(), who.personName(), now, now, encounter.value(), gone) == 0) {
            throw new NotFound("encounter");
        }
        List<Writer> others = sql.list(
                OTHERS,
                row -> new Writer(row.getString("name"), Columns.instant(row, "since")),
                encounter.value(),
                who.account(),
                gone);
        sql.update(GONE, encounter.value(), gone);
        return others;
    }
}
