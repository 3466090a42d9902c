package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.MessageSettingsService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;

/** Checks what a clinic wants of its messages. */
@Stateless
@PermitAll
@Local(MessageSettingsService.class)
public class MessageSettingsBean implements MessageSettingsService {
    private static final int LONGEST_GRACE = 240;
    private static final int MOST_REMINDERS = 5;
    private static final int EARLIEST_REMINDER = 336;

    @Inject
    private SettingsRow row;

    @Override
    public MessageSettings current() {
        return row.current();
    }

    @Override
    public MessageSettings change(MessageSettings to) {
        new InvalidInput.Check()
                .required("sendFrom", to.sendFrom())
                .required("sendUntil", to.sendUntil())
                .that(
                        to.sendFrom() == null
                                || to.sendUntil() == null
                                || to.sendFrom().isBefore(to.sendUntil()),
                        "sendUntil",
                        "not-after-start")
                .that(to.graceMinutes() >= 0 && to.graceMinutes() <= LONGEST_GRACE, "graceMinutes", "out-of-range")
                .that(to.reminderHours().size() <= MOST_REMINDERS, "reminderHours", "too-many")
                .that(
                        to.reminderHours().stream().allMatch(hours -> hours >= 1 && hours <= EARLIEST_REMINDER),
                        "reminderHours",
                        "out-of-range")
                .done();
        if (!row.change(to)) {
            throw new StaleVersion(to.version(), row.current().version());
        }
        return row.current();
    }
}
