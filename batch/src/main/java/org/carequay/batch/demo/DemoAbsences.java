package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.AvailabilityService;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.security.AccountId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicView;

/** When a demo clinic is closed and its people are away: beyond the weeks that the demo books visits in. */
@Dependent
public class DemoAbsences {
    private static final int WEEKS_WITH_VISITS = 8;

    @Inject
    private AvailabilityService availability;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private Clock clock;

    void add(ClinicView clinic, Map<String, AccountId> accounts) {
        ZoneId zone = clinic.zone();
        LocalDate today = clock.today(zone);
        LocalDate newYear = today.plusWeeks(WEEKS_WITH_VISITS).plusYears(1).withDayOfYear(1);
        availability.add(new AvailabilityChangeDetails(
                AvailabilityKind.HOLIDAY,
                null,
                null,
                null,
                newYear.atStartOfDay(zone).toInstant(),
                newYear.plusDays(1).atStartOfDay(zone).toInstant(),
                "New Year's Day"));
        for (CSVRecord row : Table.read("leave.csv")) {
            if (row.get("email").endsWith("@" + clinic.code() + ".example")) {
                ProviderId provider = provider(accounts.get(row.get("email")).value());
                LocalDate monday = today.plusWeeks(Table.number(row, "weeks"))
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                availability.add(absence(row, provider, monday, zone));
            }
        }
    }

    private static AvailabilityChangeDetails absence(CSVRecord row, ProviderId provider, LocalDate first, ZoneId zone) {
        LocalDate last = first.plusDays(Table.number(row, "days") - 1L);
        boolean wholeDays = row.get("from").isEmpty();
        return new AvailabilityChangeDetails(
                AvailabilityKind.valueOf(row.get("kind")),
                provider,
                null,
                null,
                (wholeDays
                                ? first.atStartOfDay(zone)
                                : first.atTime(time(row, "from")).atZone(zone))
                        .toInstant(),
                (wholeDays
                                ? last.plusDays(1).atStartOfDay(zone)
                                : last.atTime(time(row, "to")).atZone(zone))
                        .toInstant(),
                row.get("title"));
    }

    private static LocalTime time(CSVRecord row, String column) {
        return LocalTime.parse(row.get(column));
    }

    private ProviderId provider(UUID account) {
        return setup.providers().stream()
                .filter(each -> account.equals(each.account()))
                .map(ProviderView::id)
                .findFirst()
                .orElseThrow();
    }
}
