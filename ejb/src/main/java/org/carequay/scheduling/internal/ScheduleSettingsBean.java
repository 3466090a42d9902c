package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Arrays;
import org.carequay.scheduling.OfferSettings;
import org.carequay.scheduling.ScheduleSettings;
import org.carequay.scheduling.ScheduleSettingsService;
import org.carequay.scheduling.VisitStage;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;

/** Keeps one row for each clinic that set something. */
@Stateless
@PermitAll
@Local(ScheduleSettingsService.class)
public class ScheduleSettingsBean implements ScheduleSettingsService {
    private static final int LONGEST_NOTICE = 336;
    private static final int LONGEST = 480;
    private static final int SHORTEST_OFFER = 5;
    private static final int LONGEST_OFFER = 1440;
    private static final String CURRENT = "select * from schedule_setting";
    private static final String FIRST =
            """
            insert into schedule_setting (clinic_id, id, late_notice_hours, booked_minutes, arrived_minutes,
              checked_in_minutes, in_room_minutes, with_provider_minutes, offer_minutes, offer_from, offer_until)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id) do nothing""";
    private static final String CHANGE =
            """
            update schedule_setting set version = version + 1, late_notice_hours = ?, booked_minutes = ?,
              arrived_minutes = ?, checked_in_minutes = ?, in_room_minutes = ?, with_provider_minutes = ?,
              offer_minutes = ?, offer_from = ?, offer_until = ?
            where version = ?""";

    @Inject
    private ClinicSql sql;

    @Override
    public ScheduleSettings current() {
        return sql.first(
                        CURRENT,
                        row -> new ScheduleSettings(
                                row.getLong("version"),
                                row.getInt("late_notice_hours"),
                                row.getInt("booked_minutes"),
                                row.getInt("arrived_minutes"),
                                row.getInt("checked_in_minutes"),
                                row.getInt("in_room_minutes"),
                                row.getInt("with_provider_minutes"),
                                new OfferSettings(
                                        row.getInt("offer_minutes"),
                                        row.getObject("offer_from", LocalTime.class),
                                        row.getObject("offer_until", LocalTime.class))))
                .orElse(ScheduleSettings.DEFAULT);
    }

    @Override
    public ScheduleSettings change(ScheduleSettings to) {
        InvalidInput.Check check = new InvalidInput.Check()
                .that(
                        to.lateNoticeHours() >= 0 && to.lateNoticeHours() <= LONGEST_NOTICE,
                        "lateNoticeHours",
                        "out-of-range");
        Arrays.stream(VisitStage.values())
                .filter(stage -> stage != VisitStage.DONE)
                .forEach(stage -> check.that(
                        to.minutes(stage) >= 1 && to.minutes(stage) <= LONGEST, stage.name(), "out-of-range"));
        check(check, to.offers());
        check.done();
        Object[] values = {
            to.lateNoticeHours(),
            to.booked(),
            to.arrived(),
            to.checkedIn(),
            to.inRoom(),
            to.withProvider(),
            to.offers().minutes(),
            to.offers().from(),
            to.offers().until()
        };
        int changed = to.version() == 0
                ? sql.update(FIRST, with(values, 0, Ids.next()))
                : sql.update(CHANGE, with(values, values.length, to.version()));
        ScheduleSettings now = current();
        if (changed == 0) {
            throw new StaleVersion(to.version(), now.version());
        }
        return now;
    }

    private static void check(InvalidInput.Check check, OfferSettings offers) {
        check.that(
                        offers.minutes() >= SHORTEST_OFFER && offers.minutes() <= LONGEST_OFFER,
                        "offerMinutes",
                        "out-of-range")
                .required("offerFrom", offers.from())
                .required("offerUntil", offers.until())
                .that(
                        offers.from() == null
                                || offers.until() == null
                                || offers.from().isBefore(offers.until()),
                        "offerUntil",
                        "not-after-start");
    }

    private static Object[] with(Object[] values, int place, Object more) {
        java.util.List<Object> all = new java.util.ArrayList<>(Arrays.asList(values));
        all.add(place, more);
        return all.toArray();
    }
}
