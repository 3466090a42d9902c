package org.carequay.mailing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.document.DocumentId;
import org.carequay.mailing.MailingId;
import org.carequay.mailing.MailingView;
import org.carequay.messaging.PaperLetter;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps mailings and their letters. */
@ApplicationScoped
public class MailingRows {
    private static final int AT_ONCE = 200;
    private static final String ADD =
            """
            insert into mailing (clinic_id, id, state, letters, made_at, made_by, made_account)
            values (bound_clinic(), ?, 'OPEN', ?, ?, ?, ?)""";
    private static final String LETTER =
            """
            insert into mailing_letter (clinic_id, id, mailing_id, position, message_id, patient_id, recipient, line, city, state,
              postal_code, language, subject, body)
            select bound_clinic(), ?, ?, ?, ?, pc.patient_id, pc.spoken_name, a.line, a.city, a.state, a.postal_code, ?, ?, ?
            from patient_card pc join patient_postal a on a.clinic_id = pc.clinic_id and a.patient_id = pc.patient_id
            where pc.clinic_id = bound_clinic() and pc.patient_id = ?""";
    private static final String VIEW =
            """
            select m.*, (select count(*) from mailing_letter l where l.clinic_id = m.clinic_id and l.mailing_id = m.id
              and l.document_id is not null) as printed
            from mailing m where m.clinic_id = bound_clinic()""";
    private static final String ALL = VIEW + " order by m.made_at desc, m.id limit 100";
    private static final String ONE = VIEW + " and m.id = ?";
    private static final String BEGIN =
            """
            update mailing set version = version + 1, state = 'RUNNING', finished_at = null
            where clinic_id = bound_clinic() and id = ? and state in ('OPEN', 'FAILED')""";
    private static final String FAIL =
            """
            update mailing set version = version + 1, state = 'FAILED', finished_at = ?
            where clinic_id = bound_clinic() and id = ? and state in ('OPEN', 'RUNNING')""";
    private static final String FINISH =
            """
            update mailing set version = version + 1, state = 'FINISHED', finished_at = ?, letters_id = ?, addresses_id = ?
            where clinic_id = bound_clinic() and id = ? and state = 'RUNNING'""";
    private static final String PENDING =
            """
            select id from mailing_letter where clinic_id = bound_clinic() and mailing_id = ? and document_id is null
              and (?::uuid is null or id > ?) order by id limit\s"""
                    + AT_ONCE;
    private static final String LETTERS =
            "select * from mailing_letter where clinic_id = bound_clinic() and mailing_id = ? ";
    private static final String UNPRINTED = LETTERS + "and id = any (?) and document_id is null order by id for update";
    private static final String PRINTED =
            "update mailing_letter set document_id = ? where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A letter as it is printed. @param document null until it has its paper */
    record Letter(
            UUID id,
            int position,
            UUID patient,
            String recipient,
            String line,
            String city,
            String state,
            String postalCode,
            String language,
            String subject,
            String body,
            UUID document) {}

    MailingId add(List<PaperLetter> letters) {
        UUID id = Ids.next();
        Caller by = caller.get();
        sql.update(ADD, id, letters.size(), clock.now(), by.personName(), by.account());
        List<Object[]> rows = new ArrayList<>();
        for (PaperLetter letter : letters) {
            rows.add(new Object[] {
                Ids.next(),
                id,
                rows.size() + 1,
                letter.message(),
                letter.language(),
                letter.subject(),
                letter.body(),
                letter.patient().value()
            });
        }
        sql.batch(LETTER, rows);
        return new MailingId(id);
    }

    List<MailingView> all() {
        return sql.list(ALL, MailingRows::view);
    }

    MailingView get(MailingId id) {
        return sql.first(ONE, MailingRows::view, id.value()).orElseThrow(() -> new NotFound("mailing"));
    }

    boolean begin(MailingId id) {
        return sql.update(BEGIN, id.value()) == 1;
    }

    void fail(MailingId id) {
        sql.update(FAIL, clock.now(), id.value());
    }

    void finish(MailingId id, DocumentId letters, DocumentId addresses) {
        sql.update(FINISH, clock.now(), letters.value(), addresses.value(), id.value());
    }

    List<UUID> pending(MailingId id, UUID after) {
        return sql.list(PENDING, row -> Columns.uuid(row, "id"), id.value(), after, after);
    }

    /** Those of them without their paper, locked. */
    List<Letter> unprinted(MailingId id, List<UUID> letters) {
        return sql.list(UNPRINTED, MailingRows::letter, id.value(), letters.toArray(UUID[]::new));
    }

    void printed(UUID letter, DocumentId document) {
        sql.update(PRINTED, document.value(), letter);
    }

    /** All, in their order. */
    List<Letter> letters(MailingId id) {
        return sql.list(LETTERS + "order by position", MailingRows::letter, id.value());
    }

    private static MailingView view(ResultSet row) throws SQLException {
        return new MailingView(
                new MailingId(Columns.uuid(row, "id")),
                row.getString("state"),
                row.getInt("letters"),
                row.getInt("printed"),
                Columns.instant(row, "made_at"),
                row.getString("made_by"),
                Columns.instant(row, "finished_at"),
                document(row, "letters_id"),
                document(row, "addresses_id"));
    }

    private static DocumentId document(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(Columns.uuid(row, column))
                .map(DocumentId::new)
                .orElse(null);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                Columns.uuid(row, "id"),
                row.getInt("position"),
                Columns.uuid(row, "patient_id"),
                row.getString("recipient"),
                row.getString("line"),
                row.getString("city"),
                row.getString("state"),
                row.getString("postal_code"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                Columns.uuid(row, "document_id"));
    }
}
