package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.messaging.MessageSettings;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;

/** Keeps one row for each clinic that set something. */
@ApplicationScoped
public class SettingsRow {
    private static final String CURRENT = "select * from message_setting";
    private static final String FIRST =
            """
            insert into message_setting (clinic_id, id, email, sms, send_from, send_until, grace_minutes, reminder_hours)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id) do nothing""";
    private static final String CHANGE =
            """
            update message_setting set version = version + 1, email = ?, sms = ?, send_from = ?, send_until = ?,
              grace_minutes = ?, reminder_hours = ?
            where version = ?""";

    @Inject
    private ClinicSql sql;

    MessageSettings current() {
        return sql.first(CURRENT, SettingsRow::settings).orElse(MessageSettings.DEFAULT);
    }

    /** @return whether the row was as it was last seen */
    boolean change(MessageSettings to) {
        String hours = to.reminderHours().stream().map(String::valueOf).collect(Collectors.joining(","));
        int changed = to.version() == 0
                ? sql.update(
                        FIRST,
                        Ids.next(),
                        to.email(),
                        to.sms(),
                        to.sendFrom(),
                        to.sendUntil(),
                        to.graceMinutes(),
                        hours)
                : sql.update(
                        CHANGE,
                        to.email(),
                        to.sms(),
                        to.sendFrom(),
                        to.sendUntil(),
                        to.graceMinutes(),
                        hours,
                        to.version());
        return changed == 1;
    }

    private static MessageSettings settings(ResultSet row) throws SQLException {
        return new MessageSettings(
                row.getLong("version"),
                row.getBoolean("email"),
                row.getBoolean("sms"),
                row.getObject("send_from", LocalTime.class),
                row.getObject("send_until", LocalTime.class),
                row.getInt("grace_minutes"),
                hours(row.getString("reminder_hours")));
    }

    private static List<Integer> hours(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }
}
