package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A biller hands the agency what waits; an administrator tries a file of prices before taking it. */
@ExtendWith(RunningCareQuay.class)
class BillingPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void whatIsTickedIsHandedOverAndTheRestWaits() throws Exception {
        JsonNode kept = inCollections();
        JsonNode handed = inCollections();
        Page biller = browser.signedIn("biller@eastside.example");
        browser.go(biller, "app/billing/agency.xhtml");
        browser.check(biller);
        for (var box : biller.locator("#waiting input[type=checkbox]").all()) {
            box.setChecked(
                    box.getAttribute("aria-label").contains(handed.get("number").asText()));
        }
        biller.locator("[id='waiting:agency']").fill("Zz Pages Recovery");
        biller.locator("[id='waiting:handOver']").click();
        biller.waitForURL("**/agency-handover.xhtml?id=*");
        assertThat(biller.locator("main")).containsText(handed.get("number").asText());
        assertThat(biller.locator("main")).not().containsText(kept.get("number").asText());
        assertThat(biller.locator("main")).containsText("agrees");
        browser.check(biller);
        Download list = biller.waitForDownload(
                () -> biller.locator("a[href*='kept=true'][href*='CSV']").click());
        assertThat(Files.readString(list.path()))
                .contains("Zz Pages Recovery", handed.get("number").asText());
        browser.go(biller, "app/billing/agency.xhtml");
        assertThat(biller.locator("[id='waiting']"))
                .containsText(kept.get("number").asText());
    }

    @Test
    void aFileOfPricesIsCheckedMendedAndTaken() throws Exception {
        String code = "V" + String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));
        Page admin = browser.signedIn("admin@eastside.example");
        browser.go(admin, "app/billing/fees.xhtml");
        check(admin, "code,label,amount,effective_from\n" + code + ",Zz,soon,2001-01-01\n");
        assertThat(admin.locator("[id='trial']")).containsText("Refused whole");
        assertThat(admin.locator("[id='trial:upload']")).hasCount(0);
        browser.check(admin);
        Download report = admin.waitForDownload(
                () -> admin.locator("[id='trial:download']").click());
        assertThat(Files.readString(report.path())).contains("\"2\",\"Refused\",\"" + code + "\"", "amount: ");
        check(admin, "code,label,amount,effective_from\n" + code + ",Zz,41.50,2001-01-01\n");
        assertThat(admin.locator("[id='trial']")).containsText("Nothing is added yet");
        assertThat(RunningCareQuay.db().one("select count(*) from fee where code = ?", code))
                .isEqualTo("0");
        admin.locator("[id='trial:upload']").click();
        Browser.settle(admin);
        assertThat(RunningCareQuay.db().one("select amount::text from fee where code = ?", code))
                .isEqualTo("41.50");
    }

    private static void check(Page page, String file) {
        page.locator("[id='fee:file']")
                .setInputFiles(new FilePayload("zz.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='fee:check']").click();
        Browser.settle(page);
    }

    private JsonNode inCollections() {
        JsonNode invoice = new Bills(clinic).patientsOwn();
        return clinic.admin
                .post(
                        "/v1/invoices/" + invoice.get("id").asText() + "/transitions",
                        Map.of(
                                "to",
                                "COLLECTIONS",
                                "version",
                                invoice.get("version").asLong(),
                                "reason",
                                "Zz agency"))
                .expect(200)
                .body();
    }
}
