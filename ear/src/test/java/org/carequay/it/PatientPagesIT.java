package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The patient page and the exported list, each as far as the person may see. */
@ExtendWith(RunningCareQuay.class)
class PatientPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theTimelineShowsToEachWhatTheyMaySee() throws Exception {
        String invoice = new Clinic("eastside").invoice().get("id").asText();
        String patient = RunningCareQuay.db().one("select patient_id from invoice where id = ?::uuid", invoice);
        Page admin = browser.signedIn("admin@eastside.example");
        browser.go(admin, "app/patients/view.xhtml?id=" + patient);
        assertThat(admin.locator(".cq-timeline-MONEY").first()).isVisible();
        admin.locator("[id='timeline:kind']").selectOption("VISIT");
        assertThat(admin.locator(".cq-timeline-VISIT").first()).isVisible();
        assertThat(admin.locator("#access-part")).containsText("Looked at");
        admin.locator("[id='timeline:kind']").selectOption("DOCUMENT");
        assertThat(admin.locator(".cq-timeline-MONEY")).hasCount(0);
        assertThat(admin.locator(".cq-timeline-DOCUMENT").first()).isVisible();
        browser.check(admin);
        Page desk = browser.signedIn("frontdesk@eastside.example");
        browser.go(desk, "app/patients/view.xhtml?id=" + patient);
        assertThat(desk.locator(".cq-timeline-MONEY")).hasCount(0);
        desk.locator("[id='timeline:kind']").selectOption("VISIT");
        assertThat(desk.locator(".cq-timeline-VISIT").first()).isVisible();
        assertThat(desk.locator("[id='timeline:kind'] option[value='NOTE']")).hasCount(0);
        assertThat(desk.locator("#access-part")).hasCount(0);
        assertThat(browser.noise()).isEmpty();
    }

    /** As the front desk, from whom a part of the page is hidden: a refusal is told all the same. */
    @Test
    void thePhotoIsChangedOnTheRecord() {
        String patient = new Clinic("eastside").patient();
        FilePayload picture = new FilePayload("photo.png", "image/png", PatientHistoryIT.PICTURE);
        Page desk = browser.signedIn("frontdesk@eastside.example");
        browser.go(desk, "app/patients/view.xhtml?id=" + patient);
        desk.locator("[id='photo:save']").click();
        assertThat(desk.locator("[id='photo:fileMessage']")).containsText("Fill this in");
        desk.locator("[id='photo:file']").setInputFiles(picture);
        desk.locator("[id='photo:save']").click();
        assertThat(desk.locator("img.cq-photo")).isVisible();
        browser.check(desk);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void theExportedWorkbookIsTheListWithoutFormulas() throws Exception {
        String family = "=Export" + Clinic.letters(UUID.randomUUID());
        Api api = RunningCareQuay.api("eastside", "frontdesk");
        for (String given : List.of("Ana", "Bob", "Carla")) {
            Map<String, Object> body = new HashMap<>(Clinic.patientBody());
            body.put("name", Map.of("family", family, "given", List.of(given)));
            body.put("birthDate", "1980-02-29");
            api.post("/v1/patients", body).expect(201);
        }
        Page biller = browser.signedIn("biller@eastside.example");
        browser.go(biller, "app/patients/list.xhtml");
        biller.locator("[id='find:text']").fill(family.substring(1));
        assertThat(biller.locator("[id='list:rows_data'] a")).hasCount(3);
        Path file = biller.waitForDownload(
                        () -> biller.locator("[id='export:xlsx']").click())
                .path();
        List<String> listed = new ArrayList<>();
        for (JsonNode row : api.get("/v1/patients?q=" + family.substring(1))
                .expect(200)
                .body()
                .path("items")) {
            listed.add(row.path("mrn").asText());
        }
        List<String> exported = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    exported.add(row.getCell(0).getStringCellValue());
                    assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                    assertThat(row.getCell(1).getStringCellValue()).startsWith(family);
                    assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                            .hasToString("1980-02-29");
                }
            }
        }
        assertThat(exported).hasSize(3).isEqualTo(listed);
        Path csv = biller.waitForDownload(
                        () -> biller.locator("[id='export:csv']").click())
                .path();
        assertThat(Files.readString(csv, StandardCharsets.UTF_8)).contains("\"'" + family + ", Ana\"");
        assertThat(
                        RunningCareQuay.db()
                                .one(
                                        """
                                select count(*) from audit_event where entity = 'patient' and action = 'EXPORT'
                                  and after ->> 'rows' = '3'"""))
                .isEqualTo("2");
        assertThat(RunningCareQuay.db()
                        .one(
                                """
                                select count(*) from audit_event e join patient p on p.id = e.patient_id where e.action = 'EXPORT'
                                  and e.entity = 'patient' and p.family like ?""",
                                family + "%"))
                .as("in the history of each, for each file")
                .isEqualTo("6");
        Page desk = browser.signedIn("frontdesk@eastside.example");
        browser.go(desk, "app/patients/list.xhtml");
        assertThat(desk.locator("[id='export:csv']")).hasCount(0);
    }
}
