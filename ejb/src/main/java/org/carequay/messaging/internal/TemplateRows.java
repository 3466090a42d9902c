package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.carequay.messaging.ChangeTemplate;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageTemplate.Key;
import org.carequay.messaging.TextForm;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps a clinic's own texts. */
@ApplicationScoped
public class TemplateRows {
    private static final String ALL = "select rule, channel, language, version, subject, body from message_template";
    private static final String ADD =
            """
            insert into message_template (clinic_id, id, rule, channel, language, subject, body)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?) on conflict (clinic_id, rule, channel, language) do nothing""";
    private static final String CHANGE =
            """
            update message_template set version = version + 1, subject = ?, body = ?
            where rule = ? and channel = ? and language = ? and version = ?""";
    private static final String DELETE =
            "delete from message_template where rule = ? and channel = ? and language = ? and version = ?";

    @Inject
    private ClinicSql sql;

    /** @param subject of an e-mail or letter, else null */
    record Own(long version, String subject, String body) {}

    Map<Key, Own> all() {
        Map<Key, Own> found = new HashMap<>();
        sql.list(
                ALL,
                row -> found.put(
                        new Key(
                                Columns.code(row, "rule", MessageRule.class),
                                Columns.code(row, "channel", TextForm.class),
                                row.getString("language")),
                        new Own(row.getLong("version"), row.getString("subject"), row.getString("body"))));
        return found;
    }

    /** @return whether the text was as it was last seen */
    boolean change(ChangeTemplate to) {
        Key key = to.key();
        int changed = to.version() == 0
                ? sql.update(ADD, Ids.next(), key.rule(), key.form(), key.language(), to.subject(), to.body())
                : sql.update(CHANGE, to.subject(), to.body(), key.rule(), key.form(), key.language(), to.version());
        return changed == 1;
    }

    /** @return whether the text was as it was last seen */
    boolean delete(Key key, long version) {
        return sql.update(DELETE, key.rule(), key.form(), key.language(), version) == 1;
    }
}
