package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.DraftId;
import org.carequay.patient.DraftPart;
import org.carequay.patient.DraftService;
import org.carequay.patient.RegistrationDraft;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps drafts; row-level security shows each account its own alone. */
@Stateless
@PermitAll
@Local(DraftService.class)
public class DraftServiceBean implements DraftService {
    private static final String USE = "registration-draft";
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String FORGET = "select forget_registration_drafts(?)";
    private static final String MINE =
            """
            select draft_id, max(saved_at) as saved_at from registration_draft where part = 'FORM'
            group by draft_id order by max(saved_at) desc""";
    private static final String SAVE =
            """
            insert into registration_draft (clinic_id, id, account_id, draft_id, part, content, saved_at)
            values (bound_clinic(), ?, bound_account(), ?, ?, decode(?, 'base64'), ?)
            on conflict (clinic_id, account_id, draft_id, part)
            do update set content = excluded.content, saved_at = excluded.saved_at""";
    private static final String LOAD = "select content from registration_draft where draft_id = ? and part = ?";
    private static final String DROP = "delete from registration_draft where draft_id = ? and part = ?";
    private static final String DISCARD = "delete from registration_draft where draft_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<RegistrationDraft> mine() {
        sql.first(FORGET, row -> row.getObject(1), clock.now().minus(KEPT));
        return sql.list(
                MINE,
                row -> new RegistrationDraft(
                        new DraftId(Columns.uuid(row, "draft_id")), Columns.instant(row, "saved_at")));
    }

    @Override
    public void save(DraftId id, DraftPart part, byte[] content) {
        new InvalidInput.Check()
                .that(content.length <= MAX_BYTES, "content", "too-large")
                .done();
        byte[] sealed = AesGcm.seal(USE, owner(id, part), content);
        Instant now = clock.now();
        String text = Base64.getEncoder().encodeToString(sealed);
        sql.update(SAVE, Ids.next(), id.value(), part.name(), text, now);
    }

    @Override
    public Optional<byte[]> load(DraftId id, DraftPart part) {
        return sql.first(LOAD, row -> row.getBytes(1), id.value(), part.name())
                .map(kept -> AesGcm.open(USE, owner(id, part), kept));
    }

    @Override
    public void drop(DraftId id, DraftPart part) {
        sql.update(DROP, id.value(), part.name());
    }

    @Override
    public void discard(DraftId id) {
        sql.update(DISCARD, id.value());
    }

    /** What the cipher text is bound to: nobody reads it as part of another draft, or as somebody else. */
    private String owner(DraftId id, DraftPart part) {
        Caller me = caller.get();
        UUID account = me.account();
        return me.clinic() + "|" + account + "|" + id + "|" + part;
    }
}
