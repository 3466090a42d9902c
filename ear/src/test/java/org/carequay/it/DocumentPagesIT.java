package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People upload, look at, check and hand out documents. */
@ExtendWith(RunningCareQuay.class)
class DocumentPagesIT {
    private static final String TITLES = "tbody a[href*='documents/view']";
    private static final String PDF = "application/pdf";

    private final Clinic clinic = new Clinic("eastside");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void severalFilesGoUpAtOnceAndWhatIsRefusedSaysWhy() {
        String patient = clinic.patient();
        Page desk = opened(patient);
        desk.locator("#upload-files").setInputFiles(new FilePayload[] {
            new FilePayload("Zz referral.pdf", PDF, SampleFiles.pdf("Zz r" + patient)),
            new FilePayload("Zz page.pdf", PDF, "<html>no</html>".getBytes(StandardCharsets.US_ASCII)),
            new FilePayload("Zz card.png", "image/png", PatientHistoryIT.PICTURE)
        });
        desk.locator("#upload-category").selectOption("REFERRAL");
        Locator rows = desk.locator(".cq-upload-list li");
        assertThat(rows).hasCount(3);
        browser.check(desk);
        desk.locator("[data-send]").click();
        assertThat(rows.nth(1).locator("small")).containsText("not taken");
        assertThat(rows.nth(0).locator("small")).containsText("Filed");
        assertThat(rows.nth(2).locator("small")).containsText("Filed");
        desk.locator("[data-close]").click();
        assertThat(desk.locator(TITLES)).hasCount(2);
        assertThat(desk.locator("tbody")).containsText("Referral");
        assertThat(titles(patient)).containsExactlyInAnyOrder("Zz referral", "Zz card");
    }

    @Test
    void aFileThatIsOnFileAlreadyIsNoticed() {
        String patient = clinic.patient();
        byte[] pdf = SampleFiles.pdf("Zz twice" + patient);
        clinic.frontDesk
                .upload("/v1/documents/files?patient=" + patient, "Zz before.pdf", pdf)
                .expect(201);
        Page desk = opened(patient);
        desk.locator("#upload-files").setInputFiles(new FilePayload("Zz again.pdf", PDF, pdf));
        desk.locator("[data-send]").click();
        assertThat(desk.locator(".cq-upload-list small")).containsText("on file already as: Zz before");
        desk.locator("[data-close]").click();
        assertThat(desk.locator(TITLES)).hasCount(2);
    }

    @Test
    void picturesOfPagesBecomeOnePdf() throws IOException {
        String patient = clinic.patient();
        Page desk = opened(patient);
        desk.locator("#upload-files").setInputFiles(new FilePayload[] {
            new FilePayload("Zz scan.png", "image/png", PatientHistoryIT.PICTURE),
            new FilePayload("Zz scan 2.png", "image/png", PatientHistoryIT.PICTURE)
        });
        desk.locator("#upload-together").check();
        desk.locator("[data-send]").click();
        assertThat(desk.locator(TITLES)).hasCount(1);
        JsonNode document = documents(patient).get(0);
        assertThat(document.path("mediaType").asText()).isEqualTo(PDF);
        try (PDDocument pdf = Loader.loadPDF(bytes(document))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void aNewerVersionIsShownAsTheNewest() {
        String patient = clinic.patient();
        Page desk = opened(patient);
        desk.locator("#upload-files")
                .setInputFiles(new FilePayload("Zz first.pdf", PDF, SampleFiles.pdf("Zz 1" + patient)));
        desk.locator("[data-send]").click();
        desk.locator(TITLES).first().click();
        desk.waitForURL("**/app/documents/view.xhtml?id=*");
        assertThat(desk.locator("h1")).hasText("Zz first");
        browser.check(desk);
        desk.locator("[id$='openUpload']").click();
        desk.locator("#upload-files")
                .setInputFiles(new FilePayload("Zz second.pdf", PDF, SampleFiles.pdf("Zz 2" + patient)));
        desk.locator("[data-send]").click();
        assertThat(desk.locator(".cq-list li")).hasCount(2);
        assertThat(desk.locator(".cq-list li").first()).containsText("Newest");
        assertThat(desk.locator("[id$='openUpload']")).hasCount(0);
        browser.go(desk, "app/documents/list.xhtml?patient=" + patient);
        assertThat(desk.locator(TITLES)).hasCount(1);
        assertThat(desk.locator(TITLES)).hasText("Zz second");
    }

    @Test
    void whoeverIsSignedInCanCheckADocument() throws IOException {
        String patient = clinic.patient();
        byte[] pdf = SampleFiles.pdf("Zz check" + patient);
        clinic.frontDesk
                .upload("/v1/documents/files?patient=" + patient, "Zz check.pdf", pdf)
                .expect(201);
        Page person = browser.signedIn("patient@eastside.example");
        verdict(person, pdf, "This is a document of the clinic");
        assertThat(person.locator(".cq-verdict a")).hasCount(0);
        browser.check(person);
        byte[] changed = pdf.clone();
        changed[changed.length / 2] ^= 1;
        verdict(person, changed, "Not known to the clinic");
        Page desk = browser.signedIn("frontdesk@eastside.example");
        verdict(desk, pdf, "This is a document of the clinic");
        desk.locator(".cq-verdict a").click();
        assertThat(desk.locator("h1")).hasText("Zz check");
        Page elsewhere = browser.signedIn("frontdesk@harbor.example");
        verdict(elsewhere, pdf, "Not known to the clinic");
    }

    private void verdict(Page page, byte[] pdf, String said) {
        browser.go(page, "verify.xhtml");
        page.locator("[id='verify:file']").setInputFiles(new FilePayload("Zz.pdf", PDF, pdf));
        page.locator("[id='verify:check']").click();
        assertThat(page.locator(".cq-verdict h2")).containsText(said);
    }

    @Test
    void aRecordsPackIsPutTogetherAndAccountedFor() throws IOException {
        String patient = clinic.patient();
        String caseFile = clinic.caseWithCounsel(patient).path("id").asText();
        String whose = "/v1/documents/files?patient=" + patient + "&case=" + caseFile;
        for (String title : List.of("Zz one", "Zz two", "Zz three")) {
            clinic.frontDesk
                    .upload(whose, title + ".pdf", SampleFiles.pdf(title + patient))
                    .expect(201);
        }
        clinic.frontDesk
                .upload(whose, "Zz words.txt", ("Zz " + patient).getBytes(StandardCharsets.US_ASCII))
                .expect(201);
        Page manager = browser.signedIn("casemanager@eastside.example");
        browser.go(manager, "app/cases/view.xhtml?id=" + caseFile);
        manager.locator("a[href*='documents/pack']").click();
        browser.check(manager);
        manager.getByLabel("Zz two").uncheck();
        manager.locator("[id='pack:recipient']").fill("Zz Attorney");
        manager.locator("[id='pack:make']").click();
        assertThat(manager.locator("#problems")).containsText("Purpose");
        manager.locator("[id='pack:purpose']").fill("Settlement");
        byte[] pdf = downloaded(manager);
        try (PDDocument pack = Loader.loadPDF(pdf)) {
            assertThat(pack.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pack))
                    .contains("Zz one", "Zz three", "Zz words", "Not included", "Zz Attorney", "Settlement")
                    .doesNotContain("Zz two");
        }
        manager.locator("[id='pack:format']").selectOption("ZIP");
        assertThat(names(downloaded(manager)))
                .containsExactly("000 index.pdf", "001 Zz one.pdf", "002 Zz three.pdf", "003 Zz words.txt");
        JsonNode given = documents(patient).get(0);
        JsonNode disclosures = clinic.frontDesk
                .get("/v1/documents/" + given.path("id").asText() + "/disclosures")
                .expect(200)
                .body();
        assertThat(disclosures).hasSize(2).allSatisfy(one -> {
            assertThat(one.path("recipient").asText()).isEqualTo("Zz Attorney");
            assertThat(one.path("kind").asText()).isEqualTo("ATTORNEY");
            assertThat(one.path("purpose").asText()).isEqualTo("Settlement");
        });
    }

    private static byte[] downloaded(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("[id='pack:make']").click());
        try (InputStream bytes = download.createReadStream()) {
            return bytes.readAllBytes();
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private Page opened(String patient) {
        Page desk = browser.signedIn("frontdesk@eastside.example");
        browser.go(desk, "app/documents/list.xhtml?patient=" + patient);
        desk.locator("[id$='openUpload']").click();
        return desk;
    }

    /** Newest first. */
    private JsonNode documents(String patient) {
        return clinic.frontDesk
                .get("/v1/documents?patient=" + patient)
                .expect(200)
                .body()
                .path("items");
    }

    private List<String> titles(String patient) {
        List<String> titles = new ArrayList<>();
        documents(patient).forEach(document -> titles.add(document.path("title").asText()));
        return titles;
    }

    private byte[] bytes(JsonNode document) {
        String url = clinic.frontDesk
                .get("/v1/documents/" + document.path("id").asText() + "/link")
                .expect(200)
                .text("url");
        return clinic.frontDesk
                .get(url.substring(url.indexOf("/v1/")))
                .expect(200)
                .bytes();
    }
}
