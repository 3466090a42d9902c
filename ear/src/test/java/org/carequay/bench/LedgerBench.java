package org.carequay.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A clinic with a million entries in its journal: aging as of several days, the data of an invoice's page, and a payment over
 * twenty invoices. The times are those in the service.
 */
@ExtendWith(MeasuredCareQuay.class)
class LedgerBench {
    private static final int ENTRIES = Integer.getInteger("carequay.bench.entries", 1_000_000);
    private static final int ACCOUNTS = 10_000;
    private static final int INVOICES = 20_000;
    private static final int TIMES = 40;

    @Test
    void aMillionEntries() throws Exception {
        MeasuredCareQuay.script("accounts.sql", ACCOUNTS);
        MeasuredCareQuay.script("invoices.sql", INVOICES);
        MeasuredCareQuay.script("ledger.sql", ENTRIES);
        MeasuredCareQuay.settle();
        aging("totals by group, in days", "/v1/reports/aging/groups?group=FIRM&asOf=");
        aging(
                "by patient since the last payment, in months",
                "/v1/reports/aging/groups?group=PATIENT&basis=LAST_PAYMENT&scale=MONTHS&asOf=");
        aging("each invoice", "/v1/reports/aging?asOf=");
        invoicePage();
        payment();
    }

    private static void aging(String what, String path) throws Exception {
        Api biller = MeasuredCareQuay.api("eastside", "biller");
        ServiceTimes times = new ServiceTimes();
        for (int i = 0; i < 10; i++) {
            times.of(biller.get(path + LocalDate.now().minusDays(i * 25L)).expect(200));
        }
        tell("Aging of 20,000 invoices, " + what, times, "≤ 1.5 s");
    }

    private static void invoicePage() throws Exception {
        Api biller = MeasuredCareQuay.api("eastside", "biller");
        List<String> ids = MeasuredCareQuay.db()
                .strings("select id from invoice where number like 'BENCH-%' order by id limit " + TIMES);
        ServiceTimes times = new ServiceTimes();
        for (String id : ids) {
            times.of(biller.get("/v1/invoices/" + id).expect(200));
        }
        times.clear();
        for (String id : ids) {
            times.of(biller.get("/v1/invoices/" + id).expect(200));
        }
        tell("Data of an invoice's page", times, "≤ 50 ms");
    }

    private static void payment() throws Exception {
        Db db = MeasuredCareQuay.db();
        Api biller = MeasuredCareQuay.api("eastside", "biller");
        String patient = db.one("select patient_id from invoice where number = 'OWN-1'");
        ServiceTimes times = new ServiceTimes();
        for (int i = 0; i < TIMES; i++) {
            List<Map<String, Object>> parts = new ArrayList<>();
            for (String row : db.strings("select id || ' ' || version from invoice where number like 'OWN-%'")) {
                String[] seen = row.split(" ");
                parts.add(Map.of("invoice", seen[0], "version", Long.parseLong(seen[1]), "amount", BigDecimal.ONE));
            }
            Api.Answer taken = biller.post(
                            "/v1/payments",
                            Map.of(
                                    "patient",
                                    patient,
                                    "method",
                                    "CASH",
                                    "amount",
                                    BigDecimal.valueOf(parts.size()),
                                    "parts",
                                    parts))
                    .expect(201);
            if (i >= TIMES / 4) {
                times.of(taken);
            }
        }
        tell("Payment over 20 invoices", times, "≤ 60 ms");
    }

    private static void tell(String what, ServiceTimes times, String aim) throws Exception {
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "%s, %,d entries, in the service, p95", what, ENTRIES),
                        String.format(Locale.ROOT, "%,.0f ms", times.p95()),
                        aim);
    }
}
