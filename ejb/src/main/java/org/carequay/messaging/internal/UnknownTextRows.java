package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.SmsCallbacks.IncomingText;
import org.carequay.messaging.UnknownTextId;
import org.carequay.messaging.UnknownTextState;
import org.carequay.messaging.UnknownTextView;
import org.carequay.messaging.model.ReplyWord;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps text messages from numbers that nobody was written to. */
@ApplicationScoped
public class UnknownTextRows {
    private static final String ADD =
            """
            insert into unknown_text (clinic_id, id, sender, body, word, state, received_at, provider_ref, seen_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id, provider_ref) do nothing""";
    private static final String VIEW =
            """
            select u.*, pc.display_name from unknown_text u
            left join patient_card pc on pc.clinic_id = u.clinic_id and pc.patient_id = u.patient_id
            where u.clinic_id = bound_clinic()""";
    private static final String OF_STATE = " and (?::text is null or u.state = ?) ";
    private static final String ROWS = VIEW + OF_STATE
            + """
            order by u.state <> 'WAITING', case u.state when 'WAITING' then u.received_at end, u.received_at desc, u.id
            limit ? offset ?""";
    private static final String ONE = VIEW + " and u.id = ?";
    private static final String COUNT =
            "select count(*) from unknown_text u where u.clinic_id = bound_clinic()" + OF_STATE;
    private static final String SEEN =
            """
            update unknown_text set version = version + 1, state = ?, patient_id = ?, seen_at = ?, seen_by = ?, seen_account = ?
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'WAITING'""";
    private static final int LONGEST = 1600;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** @return its id; empty where the gateway told of it before */
    Optional<UUID> add(IncomingText text, ReplyWord word, UnknownTextState state) {
        UUID id = Ids.next();
        int added = sql.update(
                ADD,
                id,
                text.from(),
                text.body().length() > LONGEST ? text.body().substring(0, LONGEST) : text.body(),
                word,
                state,
                clock.now(),
                text.reference(),
                state == UnknownTextState.WAITING ? null : clock.now());
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    Page<UnknownTextView> find(UnknownTextState state, PageRequest page) {
        return Page.of(
                sql.list(ROWS, UnknownTextRows::view, state, state, page.size(), page.offset()), page, count(state));
    }

    long count(UnknownTextState state) {
        return sql.first(COUNT, row -> row.getLong(1), state, state).orElse(0L);
    }

    Optional<UnknownTextView> get(UnknownTextId id) {
        return sql.first(ONE, UnknownTextRows::view, id.value());
    }

    /** @return whether it still waited, as it was last seen */
    boolean seen(UnknownTextId id, long version, UnknownTextState state, PatientId patient) {
        Caller by = caller.get();
        return sql.update(
                        SEEN,
                        state,
                        patient == null ? null : patient.value(),
                        clock.now(),
                        by.personName(),
                        by.account(),
                        id.value(),
                        version)
                == 1;
    }

    private static UnknownTextView view(ResultSet row) throws SQLException {
        UUID patient = Columns.uuid(row, "patient_id");
        return new UnknownTextView(
                new UnknownTextId(Columns.uuid(row, "id")),
                row.getLong("version"),
                Columns.code(row, "state", UnknownTextState.class),
                row.getString("sender"),
                row.getString("body"),
                row.getString("word"),
                Columns.instant(row, "received_at"),
                PatientId.of(patient),
                row.getString("display_name"),
                Columns.instant(row, "seen_at"),
                row.getString("seen_by"));
    }
}
