package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed in the middle of a statement run; the run ends by itself after the next start. */
@ExtendWith(RunningCareQuay.class)
class StatementRunCrashIT {
    private static final List<String> BUCKETS = List.of("b0_30", "b31_60", "b61_90", "b91_120", "b120", "total");
    private static final int FIRST_BUCKET = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ISSUED =
            """
            select s.id || ' ' || s.document_id || ' ' || s.sha256 || ' ' || o.sha256 || ' ' || o.name
            from statement s join vault_object o on o.clinic_id = s.clinic_id and o.id = s.document_id
            where s.run_id = ?::uuid""";

    private static final String TOLD =
            """
            select count(*) >= 20 and count(*) = count(m.id) and count(*) = (select count(*) from message n where n.rule = 'STATEMENT_READY'
              and n.subject_id in (select id from statement where run_id = max(s.run_id::text)::uuid))
            from statement s left join message m on m.clinic_id = s.clinic_id and m.subject_id = s.id and m.patient_id = s.patient_id
              and m.rule = 'STATEMENT_READY'
            where s.run_id = ?::uuid and s.firm_id is null""";

    @BeforeAll
    static void manyCases() throws SQLException, IOException {
        try (InputStream sql = StatementRunCrashIT.class.getResourceAsStream("many-cases.sql");
                Connection connection = RunningCareQuay.db().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyRecipientHasExactlyOneStatementAndFinishedOnesAreUnchanged() throws Exception {
        String run = biller().post(
                        "/v1/statement-runs", Map.of("asOf", LocalDate.now().toString()))
                .expect(202)
                .text("id");
        biller().until("/v1/statement-runs/" + run, body -> body.path("issued").asInt() >= 60, PATIENCE);
        RunningCareQuay.server().kill();
        Map<String, String> before = issued(run);

        RunningCareQuay.server().restart();
        JsonNode finished = biller().until(
                        "/v1/statement-runs/" + run,
                        body -> !"RUNNING".equals(body.path("state").asText()),
                        PATIENCE);

        assertThat(finished.path("state").asText()).isEqualTo("FINISHED");
        int recipients = finished.path("recipients").asInt();
        Map<String, String> after = issued(run);
        assertThat(before.size()).isBetween(60, recipients - 1);
        assertThat(after).hasSize(recipients).containsAllEntriesOf(before);
        assertThat(after.values()).allMatch(value -> value.split(" ")[1].equals(value.split(" ")[2]));
        assertThat(RunningCareQuay.db()
                        .one(
                                "select count(distinct (firm_id is null, coalesce(case_id, patient_id))) from statement"
                                        + " where run_id = ?::uuid",
                                run))
                .isEqualTo(String.valueOf(recipients));
        assertThat(RunningCareQuay.db().one(TOLD, run))
                .as("patients told of their own statements, once each")
                .isEqualTo("t");
    }

    @Test
    void theAgingWorkbookHasTheTotalsOfTheApi() throws Exception {
        String asOf = LocalDate.now().toString();
        JsonNode report =
                biller().get("/v1/reports/aging?asOf=" + asOf).expect(200).body();
        byte[] file =
                biller().get("/v1/reports/aging.xlsx?asOf=" + asOf).expect(200).bytes();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains(asOf);
            int total = report.path("rows").size() + 3;
            assertThat(sheet.getLastRowNum()).isEqualTo(total + 2);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (int i = 0; i < BUCKETS.size(); i++) {
                Cell sum = sheet.getRow(total).getCell(FIRST_BUCKET + i);
                assertThat(sum.getCellType()).isEqualTo(CellType.FORMULA);
                assertThat(BigDecimal.valueOf(evaluator.evaluate(sum).getNumberValue())
                                .setScale(2, RoundingMode.HALF_UP))
                        .isEqualByComparingTo(
                                report.path("total").path(BUCKETS.get(i)).decimalValue());
            }
            Cell difference = sheet.getRow(total + 2).getCell(FIRST_BUCKET + BUCKETS.size() - 1);
            assertThat(evaluator.evaluate(difference).getNumberValue())
                    .as("total less what the books say")
                    .isZero();
        }
    }

    private static Api biller() {
        return RunningCareQuay.api("eastside", "biller");
    }

    /** Statement → its document, the hash it says, the hash its bytes have and where they are. */
    private static Map<String, String> issued(String run) throws SQLException {
        Map<String, String> found = new HashMap<>();
        for (String line : RunningCareQuay.db().strings(ISSUED, run)) {
            String[] parts = line.split(" ", 2);
            found.put(parts[0], parts[1]);
        }
        return found;
    }
}
