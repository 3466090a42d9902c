package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever asks by whom and since when, what is owed is what the ledger says. */
@ExtendWith(RunningCareQuay.class)
class AgingGroupsIT {
    private final Clinic clinic = new Clinic("eastside");

    /** The clinic's day. */
    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }

    private JsonNode report(String query) {
        return clinic.biller
                .get("/v1/reports/aging/groups?" + query)
                .expect(200)
                .body();
    }

    @Test
    void everyGroupBasisAndScaleSumsToTheLedgerOnEveryDay() throws Exception {
        clinic.invoice();
        LocalDate today = today();
        for (LocalDate day : List.of(today, today.minusDays(45), today.minusDays(200))) {
            BigDecimal owed = clinic.biller
                    .get("/v1/reports/aging?asOf=" + day)
                    .expect(200)
                    .body()
                    .at("/total/total")
                    .decimalValue();
            for (String group : List.of("PATIENT", "CASE", "FIRM", "ATTORNEY", "PAYER", "PROVIDER")) {
                for (String basis : List.of("INVOICE", "SERVICE", "LAST_PAYMENT")) {
                    for (String scale : List.of("DAYS", "MONTHS")) {
                        String query = "asOf=" + day + "&group=" + group + "&basis=" + basis + "&scale=" + scale;
                        JsonNode shown = report(query);
                        BigDecimal rows = BigDecimal.ZERO;
                        for (JsonNode row : shown.get("rows")) {
                            BigDecimal across = BigDecimal.ZERO;
                            for (JsonNode amount : row.get("amounts")) {
                                across = across.add(amount.decimalValue());
                            }
                            assertThat(across)
                                    .as(query)
                                    .isEqualByComparingTo(row.get("total").decimalValue());
                            rows = rows.add(across);
                        }
                        assertThat(rows).as(query).isEqualByComparingTo(owed);
                        assertThat(shown.get("control").decimalValue())
                                .as(query)
                                .isEqualByComparingTo(owed);
                    }
                }
            }
        }
    }

    @Test
    void theWorkbookSaysWhatTheApiSays() throws Exception {
        clinic.invoice();
        String query = "group=PROVIDER&scale=MONTHS&basis=SERVICE&asOf=" + today();
        JsonNode shown = report(query);
        byte[] file = clinic.biller
                .get("/v1/reports/aging/groups.xlsx?" + query)
                .expect(200)
                .bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            JsonNode rows = shown.get("rows");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.getRow(i + 3);
                // What belongs to no provider stands under a dash, and under null in the API.
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(rows.get(i).get("name").asText("–"));
                assertThat(BigDecimal.valueOf(row.getCell(7).getNumericCellValue()))
                        .isEqualByComparingTo(rows.get(i).get("total").decimalValue());
            }
        }
        clinic.caseManager.get("/v1/reports/aging/groups?" + query).expect(200);
        clinic.frontDesk.get("/v1/reports/aging/groups?" + query).expect(403);
    }

    @Test
    void ageCountsFromTheDayThatWasAskedFor() throws Exception {
        JsonNode invoice = clinic.invoice();
        LocalDate later = today().plusMonths(6).plusDays(1);
        String number = clinic.biller
                .get("/v1/cases/" + invoice.get("case").asText())
                .expect(200)
                .text("caseNo");
        JsonNode months = rowOf(report("group=CASE&scale=MONTHS&asOf=" + later), number);
        assertThat(months.get("amounts").get(1).decimalValue())
                .isEqualByComparingTo(invoice.get("billed").decimalValue());
        JsonNode dayBefore = rowOf(report("group=CASE&scale=MONTHS&asOf=" + later.minusDays(1)), number);
        assertThat(dayBefore.get("amounts").get(0).decimalValue())
                .isEqualByComparingTo(invoice.get("billed").decimalValue());
        JsonNode days = rowOf(report("group=CASE&asOf=" + today().plusDays(31)), number);
        assertThat(days.get("amounts").get(1).decimalValue())
                .isEqualByComparingTo(invoice.get("billed").decimalValue());
    }

    @Test
    void aPaymentThatWasTakenBackIsNotTheLastOne() throws Exception {
        JsonNode invoice = new Bills(clinic).patientsOwn();
        JsonNode paid = clinic.frontDesk
                .post(
                        "/v1/payments",
                        Map.of(
                                "patient",
                                invoice.get("patient").asText(),
                                "method",
                                "CASH",
                                "amount",
                                new BigDecimal("10.00")))
                .expect(201)
                .body();
        clinic.biller
                .post("/v1/payments/" + paid.get("id").asText() + "/reverse", Map.of("reason", "zz"))
                .expect(200);
        RunningCareQuay.db()
                .updateUnseen(
                        "update invoice set invoiced_on = invoiced_on - 40 where id = ?::uuid",
                        invoice.get("id").asText());
        String number = clinic.biller
                .get("/v1/cases/" + invoice.get("case").asText())
                .expect(200)
                .text("caseNo");
        JsonNode row = rowOf(report("group=CASE&basis=LAST_PAYMENT&asOf=" + today()), number);
        assertThat(row.get("amounts").get(1).decimalValue())
                .isEqualByComparingTo(invoice.get("balance").decimalValue());
    }

    private static JsonNode rowOf(JsonNode report, String name) {
        for (JsonNode row : report.get("rows")) {
            if (row.get("name").asText().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name);
    }

    @Test
    void theInvoiceIsPrintedWithoutChangingIt() throws Exception {
        JsonNode invoice = clinic.invoice();
        String at = "/v1/invoices/" + invoice.get("id").asText();
        assertThat(new String(clinic.biller.get(at + ".pdf").expect(200).bytes(), 0, 4))
                .isEqualTo("%PDF");
        assertThat(clinic.biller.get(at).expect(200).body().get("version")).isEqualTo(invoice.get("version"));
        JsonNode sent = clinic.biller
                .post(
                        at + "/transitions",
                        java.util.Map.of(
                                "to",
                                "PENDING_REDUCTION",
                                "version",
                                invoice.get("version").asLong(),
                                "sentTo",
                                "Counsel",
                                "sentOn",
                                today().toString()))
                .expect(200)
                .body();
        byte[] first = clinic.biller.get(at + ".pdf").expect(200).bytes();
        assertThat(clinic.biller.get(at + ".pdf").expect(200).bytes()).isEqualTo(first);
        assertThat(sent.get("state").asText()).isEqualTo("PENDING_REDUCTION");
        clinic.frontDesk.get(at + ".pdf").expect(403);
    }
}
