package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages on which administrators set up the clinic and decide what is kept: the logo, deletions, holds. */
@ExtendWith(RunningCareQuay.class)
class ClinicPagesIT {
    private static final String PNG = "image/png";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Db db = RunningCareQuay.db();

    @Test
    void theLogoIsOnPagesAndPapersAndOnlyAPictureIsOne() throws IOException {
        Page page = browser.signedIn("admin@harbor.example");
        browser.go(page, "app/admin/clinic.xhtml");
        put(page, "only text".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("[data-problems]")).containsText("PNG");
        assertThat(page.locator(".cq-topbar .cq-logo")).hasCount(0);
        put(page, picture());
        assertThat(page.locator(".cq-topbar .cq-logo")).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("() => document.querySelector('.cq-topbar .cq-logo').naturalWidth"))
                .isEqualTo(480);
        Clinic harbor = new Clinic("harbor");
        byte[] pdf = harbor.biller
                .get("/v1/invoices/" + harbor.invoice().get("id").asText() + ".pdf")
                .expect(200)
                .bytes();
        try (PDDocument invoice = Loader.loadPDF(pdf)) {
            org.assertj.core.api.Assertions.assertThat(
                            invoice.getPage(0).getResources().getXObjectNames())
                    .as("the logo")
                    .isNotEmpty();
        }
        page.locator("[id='logo:password']").fill(RunningCareQuay.PASSWORD);
        page.locator("[id='logo:remove']").click();
        assertThat(page.locator(".cq-topbar .cq-logo")).hasCount(0);
    }

    @Test
    void whoDeletesTypesTheRecordNumberAndThePassword() throws SQLException {
        Clinic eastside = new Clinic("eastside");
        String patient = eastside.patient();
        String mrn = db.one("select mrn from patient where id = ?::uuid", patient);
        String proposal = UUID.randomUUID().toString();
        // Nobody else's record is as old.
        db.updateUnseen(
                "update patient set changed_at = now() - interval '70 years', birth_date = '1901-02-03' where id = ?::uuid",
                patient);
        db.updateUnseen(
                "insert into retention_rule (clinic_id, id, kind, keep_for) select id, gen_random_uuid(), 'RECORD', 60 from clinic where code = 'eastside'");
        db.updateUnseen(
                "insert into record_deletion (clinic_id, id, patient_id, kind, mrn, last_activity, due_on)"
                        + " select clinic_id, ?::uuid, id, 'RECORD', mrn, current_date + 1, current_date from patient where id = ?::uuid",
                proposal,
                patient);
        try {
            deleted(mrn, patient);
        } finally {
            db.updateUnseen(
                    "delete from retention_rule where kind = 'RECORD' and clinic_id = (select id from clinic where code = 'eastside')");
        }
    }

    private void deleted(String mrn, String patient) {
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/admin/retention.xhtml");
        page.locator("tr:has-text('" + mrn + "') button").click();
        assertThat(page.locator("[id='retention:mrn']")).isVisible();
        browser.check(page);
        page.locator("[id='retention:mrn']").fill("0");
        page.locator("[id='retention:approve']").click();
        assertThat(page.locator("[data-problems]")).containsText("This is not the record number");
        page.locator("[id='retention:mrn']").fill(mrn);
        page.locator("[id='retention:approve']").click();
        assertThat(page.locator("[data-problems]")).containsText("Confirm with your password first");
        page.locator("[id='retention:mrn']").fill(mrn);
        page.locator("[id='retention:password']").fill(RunningCareQuay.PASSWORD);
        page.locator("[id='retention:approve']").click();
        assertThat(page.locator("main")).containsText("rows deleted");
        browser.go(page, "app/patients/view.xhtml?id=" + patient);
        assertThat(page.locator("main")).containsText("Deleted record");
    }

    @Test
    void aHoldIsPlacedAndReleasedOnThePageOfThePatient() {
        String patient = new Clinic("eastside").patient();
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/patients/hold.xhtml?id=" + patient);
        page.locator("[id='hold:place']").click();
        assertThat(page.locator("[data-problems]")).containsText("Fill this in");
        page.locator("[id='hold:reason']").fill("Zz subpoena");
        page.locator("[id='hold:place']").click();
        assertThat(page.locator("body")).containsText("The hold stands");
        assertThat(page.locator("main")).containsText("Zz subpoena");
        page.locator("main button:has-text('Release')").click();
        assertThat(page.locator("main")).containsText("Released by");
    }

    private static void put(Page page, byte[] picture) {
        page.locator("[id='logo:picture']").setInputFiles(new FilePayload("zz.png", PNG, picture));
        // Not asked again while the proof is fresh.
        if (page.locator("[id='logo:password']").isVisible()) {
            page.locator("[id='logo:password']").fill(RunningCareQuay.PASSWORD);
        }
        page.locator("[id='logo:save']").click();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(960, 320, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
