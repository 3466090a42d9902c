package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who does not see every patient sees the sums of the clinic's whole, and what they may not see in one line without names. */
@ExtendWith(RunningCareQuay.class)
class UnseenSumsIT {
    private final Clinic clinic = new Clinic("harbor");
    private final Db db = RunningCareQuay.db();

    @Test
    void theSumsAreTheClinicsWholeOnThePageInTheApiAndInFiles() throws Exception {
        JsonNode open = clinic.invoice();
        JsonNode paid = paidByAnInsurer();
        List<String> hidden =
                List.of(open.get("patient").asText(), paid.get("patient").asText());
        List<String> numbers =
                List.of(open.get("number").asText(), paid.get("number").asText());
        hide(hidden, true);
        try {
            aging(numbers);
            for (String group : List.of("PATIENT", "CASE", "FIRM", "PAYER", "PROVIDER")) {
                groups(group);
            }
            for (String name : List.of("aging", "journal", "payments", "production", "reductions", "deposits")) {
                report(name, numbers);
            }
        } finally {
            hide(hidden, false);
        }
        assertThat(clinic.biller
                        .get("/v1/reports/aging")
                        .expect(200)
                        .body()
                        .get("unseen")
                        .isNull())
                .isTrue();
    }

    private void aging(List<String> numbers) throws Exception {
        JsonNode whole = clinic.admin.get("/v1/reports/aging").expect(200).body();
        JsonNode limited = clinic.biller.get("/v1/reports/aging").expect(200).body();
        assertThat(limited.get("total")).isEqualTo(whole.get("total"));
        assertThat(whole.get("unseen").isNull()).isTrue();
        assertThat(limited.at("/unseen/invoices").asInt())
                .isEqualTo(whole.get("rows").size() - limited.get("rows").size());
        assertThat(limited.toString()).doesNotContain(numbers.get(0));
        byte[] file = clinic.biller.get("/v1/reports/aging.xlsx").expect(200).bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row unseen = sheet.getRow(sheet.getLastRowNum() - 3);
            Row total = sheet.getRow(sheet.getLastRowNum() - 2);
            assertThat(unseen.getCell(0).getStringCellValue()).contains("may not see");
            assertThat(BigDecimal.valueOf(unseen.getCell(11).getNumericCellValue()))
                    .isEqualByComparingTo(limited.at("/unseen/buckets/total").decimalValue());
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(total.getCell(11))
                            .getNumberValue())
                    .isEqualTo(whole.at("/total/total").asDouble());
        }
    }

    private void groups(String group) {
        String path = "/v1/reports/aging/groups?basis=SERVICE&group=" + group;
        JsonNode whole = clinic.admin.get(path).expect(200).body();
        JsonNode limited = clinic.biller.get(path).expect(200).body();
        assertThat(limited.get("total")).as(group).isEqualTo(whole.get("total"));
        assertThat(limited.at("/total/total").decimalValue())
                .as(group)
                .isEqualByComparingTo(limited.get("control").decimalValue());
        JsonNode last = limited.get("rows").get(limited.get("rows").size() - 1);
        assertThat(last.get("unseen").asBoolean()).as(group).isTrue();
        assertThat(last.hasNonNull("name")).as(group).isFalse();
    }

    private void report(String name, List<String> numbers) {
        String days = "?from=" + LocalDate.now().minusYears(2) + "&to="
                + LocalDate.now().plusDays(60);
        String path = "/v1/reports/" + name;
        String csv =
                new String(clinic.biller.get(path + ".csv" + days).expect(200).bytes(), StandardCharsets.UTF_8);
        assertThat(csv).as(name).doesNotContain(numbers);
        if (name.equals("aging")) {
            return;
        }
        JsonNode whole = clinic.admin.get(path + days).expect(200).body();
        JsonNode limited = clinic.biller.get(path + days).expect(200).body();
        assertThat(limited.get("sums")).as(name).isEqualTo(whole.get("sums"));
        assertThat(limited.get("control")).as(name).isEqualTo(whole.get("control"));
        JsonNode sums = limited.get("sums");
        assertThat(sums.get(sums.size() - 1).decimalValue())
                .as(name)
                .isEqualByComparingTo(limited.get("control").decimalValue());
        boolean hides = List.of("payments", "production", "reductions").contains(name);
        assertThat(limited.hasNonNull("unseen")).as(name).isEqualTo(hides);
        if (hides) {
            assertThat(csv).as(name).contains("may not see");
        }
    }

    private JsonNode paidByAnInsurer() throws Exception {
        JsonNode made = new Insurance(clinic).sent();
        BigDecimal billed = made.get("billed").decimalValue();
        RemittanceFile file = new RemittanceFile(db.one("select tin from clinic where code = 'harbor'"))
                .claim(
                        made.get("number").asText(),
                        "1",
                        billed,
                        billed.subtract(BigDecimal.TEN).toString(),
                        Insurance.family(made),
                        "CAS*CO*45*10");
        clinic.biller
                .send("POST", "/v1/remittances", "application/edi-x12", file.bytes())
                .expect(201);
        return made;
    }

    private void hide(List<String> patients, boolean confidential) throws Exception {
        for (String patient : patients) {
            db.updateUnseen("update patient set confidential = ? where id = ?::uuid", confidential, patient);
        }
    }
}
