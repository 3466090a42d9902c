package org.carequay.api.billing;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.carequay.api.paging.ClinicDays;
import org.carequay.billing.FinanceReports;

/** The days of a report, both included; {@code asOf} is another name for the last. Without: this month to date. */
public class PeriodQuery {
    @QueryParam("from")
    private LocalDate from;

    @QueryParam("to")
    private LocalDate to;

    @QueryParam("asOf")
    private LocalDate asOf;

    FinanceReports.Query query(FinanceReports.Name name, ClinicDays days) {
        LocalDate last = days.orToday(to == null ? asOf : to);
        return new FinanceReports.Query(name, from == null ? last.withDayOfMonth(1) : from, last);
    }
}
