package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a collection agency is handed: once, numbered, frozen, accounted for; and how it stands since. */
@ExtendWith(RunningCareQuay.class)
class AgencyHandoversIT {
    private static final String PATH = "/v1/agency-handovers";
    private static final int PREFACE = 4;
    private static final int BALANCE = 6;
    private final Clinic clinic = new Clinic("harbor");
    private final Db db = RunningCareQuay.db();

    @Test
    void theListIsHandedOverOnceAndStaysAsItWas() throws Exception {
        JsonNode invoice = inCollections();
        String patient = invoice.get("patient").asText();
        guarantor(patient, "=1+1 Zz Guarantor");
        assertThat(waiting()).contains(number(invoice));

        String key = UUID.randomUUID().toString();
        JsonNode made = clinic.biller
                .post(PATH, Map.of("agency", "Zz Recovery", "invoices", List.of(id(invoice))), key)
                .expect(201)
                .body();
        assertThat(clinic.biller
                        .post(PATH, Map.of("agency", "Zz Recovery", "invoices", List.of(id(invoice))), key)
                        .text("id"))
                .isEqualTo(id(made));
        assertThat(made.get("total").decimalValue())
                .isEqualByComparingTo(invoice.get("balance").decimalValue());
        assertThat(waiting()).doesNotContain(number(invoice));
        assertThat(handOver(invoice).expect(409).text("code")).isEqualTo("not-waiting-for-agency");

        String at = PATH + "/" + id(made);
        byte[] workbook = clinic.biller.get(at + "/list.xlsx").expect(200).bytes();
        byte[] csv = clinic.biller.get(at + "/list.csv").expect(200).bytes();
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("Zz Recovery", number(invoice), "\"'=1+1 Zz Guarantor\"", "\"Zz Harbor Road 1, Unit 2\"")
                .doesNotContain(birthDate(patient));
        pay(invoice, new BigDecimal("1.00"));
        db.updateUnseen("update patient_contact set name = 'Zz Other' where patient_id = ?::uuid", patient);
        assertThat(clinic.biller.get(at + "/list.xlsx").expect(200).bytes()).isEqualTo(workbook);
        assertThat(clinic.biller.get(at + "/list.csv").expect(200).bytes()).isEqualTo(csv);
        assertThatThrownBy(() -> db.update(
                        "update agency_handover_line set balance = balance + 1 where handover_id = ?::uuid", id(made)))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> db.update("update agency_handover set agency = 'Zz' where id = ?::uuid", id(made)))
                .hasMessageContaining("frozen");
    }

    @Test
    void howItStandsIsTheSameInTheApiAndInBothFilesAndAgreesWithTheBooks() throws Exception {
        JsonNode invoice = inCollections();
        JsonNode made = handOver(invoice).expect(201).body();
        pay(invoice, new BigDecimal("12.34"));
        String at = PATH + "/" + id(made);

        JsonNode standing = clinic.caseManager.get(at).expect(200).body();
        JsonNode row = standing.get("rows").get(0);
        BigDecimal handed = invoice.get("balance").decimalValue();
        BigDecimal balance = handed.subtract(new BigDecimal("12.34"));
        assertThat(row.get("debtor").asText()).isNotBlank();
        assertThat(row.get("birthDate").asText())
                .isEqualTo(birthDate(invoice.get("patient").asText()));
        assertThat(row.get("firstService").asText()).isNotBlank();
        assertThat(row.get("lastPayment").asText())
                .isEqualTo(made.get("handedOn").asText());
        assertThat(row.get("paidSince").decimalValue()).isEqualByComparingTo("12.34");
        assertThat(row.get("balance").decimalValue()).isEqualByComparingTo(balance);
        assertThat(standing.get("control").decimalValue()).isEqualByComparingTo(balance);
        assertThat(standing.get("sums"))
                .extracting(JsonNode::decimalValue)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(handed, new BigDecimal("12.34"), BigDecimal.ZERO, balance);

        byte[] file = clinic.biller.get(at + "/standing.xlsx").expect(200).bytes();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("Zz Recovery");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .contains(standing.get("asOf").asText());
            Row line = sheet.getRow(PREFACE + 1);
            assertThat(line.getCell(0).getStringCellValue()).isEqualTo(number(invoice));
            assertThat(BigDecimal.valueOf(line.getCell(BALANCE).getNumericCellValue()))
                    .isEqualByComparingTo(balance);
            Cell difference = sheet.getRow(sheet.getLastRowNum()).getCell(BALANCE);
            assertThat(difference.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(difference)
                            .getNumberValue())
                    .isZero();
        }
        assertThat(new String(
                        clinic.biller.get(at + "/standing.csv").expect(200).bytes(), StandardCharsets.UTF_8))
                .contains(number(invoice), "\"12.34\"", "\"" + balance + "\"");
        String before =
                LocalDate.parse(made.get("handedOn").asText()).minusDays(1).toString();
        clinic.biller.get(at + "?asOf=" + before).expect(422);
        clinic.biller.get(at + "?asOf=" + LocalDate.now().plusDays(3)).expect(422);
        clinic.biller.get(at + "/standing.csv?asOf=" + before).expect(422);
    }

    @Test
    void whatAnAgencyIsToldIsAccountedForAndNamesThePatient() throws Exception {
        JsonNode invoice = inCollections();
        String patient = invoice.get("patient").asText();
        JsonNode made = handOver(invoice).expect(201).body();
        String at = PATH + "/" + id(made);
        assertThat(disclosed(patient)).containsExactly("COLLECTION_AGENCY Zz Recovery");
        assertThat(exports(patient)).isZero();
        clinic.biller.get(at + "/list.csv").expect(200);
        assertThat(exports(patient)).isEqualTo(1);
        assertThat(disclosed(patient)).hasSize(1);
        clinic.biller.get(at + "/standing.csv").expect(200);
        assertThat(exports(patient)).isEqualTo(2);
        assertThat(disclosed(patient)).hasSize(2);
        clinic.caseManager.get(at + "/standing.csv").expect(403);
        clinic.caseManager.get(at + "/list.csv").expect(403);

        String document = db.one("select workbook_id::text from agency_handover where id = ?::uuid", id(made));
        clinic.admin.get("/v1/documents/" + document + "/link").expect(404);
        assertThat(clinic.admin
                        .get("/v1/documents?kind=AGENCY_LIST")
                        .expect(200)
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whoeverMayNotSeeSomebodyOnTheListDoesNotSeeTheList() throws Exception {
        JsonNode open = inCollections();
        JsonNode hidden = inCollections();
        String patient = hidden.get("patient").asText();
        db.updateUnseen("update patient set confidential = true where id = ?::uuid", patient);
        try {
            assertThat(waiting()).contains(number(open)).doesNotContain(number(hidden));
            assertThat(handOver(hidden).expect(409).text("code")).isEqualTo("not-waiting-for-agency");
            JsonNode made = clinic.admin
                    .post(PATH, Map.of("agency", "Zz Recovery", "invoices", List.of(id(open), id(hidden))))
                    .expect(201)
                    .body();
            String at = PATH + "/" + id(made);
            for (String file : List.of("", "/list.xlsx", "/list.csv", "/standing.xlsx", "/standing.csv")) {
                assertThat(clinic.biller.get(at + file).expect(409).text("code"))
                        .isEqualTo("handover-hides");
                clinic.admin.get(at + file).expect(200);
            }
        } finally {
            db.updateUnseen("update patient set confidential = false where id = ?::uuid", patient);
        }
    }

    @Test
    void twoAtOnceHandOverTheSameInvoiceOnce() throws Exception {
        JsonNode invoice = inCollections();
        List<Integer> answers = Together.run(4, () -> handOver(invoice).status());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(db.one("select count(*) from agency_handover_line where invoice_id = ?::uuid", id(invoice)))
                .isEqualTo("1");
    }

    @Test
    void whatCameBackFromTheAgencyIsHandedOverAgain() throws Exception {
        JsonNode invoice = inCollections();
        handOver(invoice).expect(201);
        move(move(new Bills(clinic).read(invoice), "WRITTEN_OFF"), "COLLECTIONS");
        assertThat(waiting()).contains(number(invoice));
        JsonNode again = handOver(invoice).expect(201).body();
        assertThat(again.get("total").decimalValue())
                .isEqualByComparingTo(invoice.get("balance").decimalValue());
    }

    @Test
    void whatIsWrongIsSaid() {
        JsonNode notThere = new Bills(clinic).patientsOwn();
        assertThat(handOver(notThere).expect(409).text("code")).isEqualTo("not-waiting-for-agency");
        clinic.biller.post(PATH, Map.of("invoices", List.of(id(notThere)))).expect(422);
        clinic.biller.post(PATH, Map.of("agency", "Z".repeat(121))).expect(422);
        clinic.caseManager.post(PATH, Map.of("agency", "Zz")).expect(403);
        clinic.frontDesk.get(PATH + "/waiting").expect(403);
    }

    private JsonNode inCollections() {
        return move(new Bills(clinic).patientsOwn(), "COLLECTIONS");
    }

    private JsonNode move(JsonNode invoice, String to) {
        return clinic.admin
                .post(
                        "/v1/invoices/" + id(invoice) + "/transitions",
                        Map.of("to", to, "version", invoice.get("version").asLong(), "reason", "Zz agency"))
                .expect(200)
                .body();
    }

    private Api.Answer handOver(JsonNode invoice) {
        return clinic.biller.post(PATH, Map.of("agency", "Zz Recovery", "invoices", List.of(id(invoice))));
    }

    private void pay(JsonNode invoice, BigDecimal amount) {
        Map<String, Object> cash =
                new HashMap<>(Map.of("patient", invoice.get("patient").asText(), "method", "CASH", "amount", amount));
        clinic.frontDesk.post("/v1/payments", cash).expect(201);
    }

    private void guarantor(String patient, String name) throws Exception {
        db.updateUnseen(
                """
                insert into patient_contact (clinic_id, id, version, patient_id, active, role, relation, name, line, city, state)
                select clinic_id, gen_random_uuid(), 1, id, true, 'GUARANTOR', 'PARENT', ?, e'Zz Harbor Road 1\\nUnit 2', 'Oakland', 'CA'
                from patient where id = ?::uuid""",
                name,
                patient);
    }

    private List<String> waiting() {
        JsonNode items = clinic.biller.get(PATH + "/waiting").expect(200).body().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(AgencyHandoversIT::number)
                .toList();
    }

    private List<String> disclosed(String patient) throws Exception {
        return db.strings(
                "select recipient_kind || ' ' || recipient_name from document_disclosure where patient_id = ?::uuid",
                patient);
    }

    private int exports(String patient) throws Exception {
        return Integer.parseInt(db.one(
                "select count(*) from audit_event where action = 'EXPORT' and entity = 'agency_handover' and patient_id = ?::uuid",
                patient));
    }

    private String birthDate(String patient) throws Exception {
        return db.one("select birth_date::text from patient where id = ?::uuid", patient);
    }

    private static String id(JsonNode of) {
        return of.get("id").asText();
    }

    private static String number(JsonNode invoice) {
        return invoice.get("number").asText();
    }
}
