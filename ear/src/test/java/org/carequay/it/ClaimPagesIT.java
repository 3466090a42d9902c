package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A biller sees what a claim lacks, makes it, takes the insurer's file, and says whose an unmatched claim is. */
@ExtendWith(RunningCareQuay.class)
class ClaimPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Clinic clinic = new Clinic("eastside");

    @Test
    void fromWhatIsMissingToTheInsurersPayment() throws Exception {
        JsonNode invoice = clinic.invoice();
        String insurer = "Zz Pages " + Clinic.letters(UUID.randomUUID());
        Page admin = browser.signedIn("admin@eastside.example");
        browser.go(admin, "app/billing/claim-setup.xhtml");
        browser.check(admin);
        admin.locator("[id='payer:name']").fill(insurer);
        admin.locator("[id='payer:payerId']").fill("no number!");
        press(admin, "payer:add");
        assertThat(admin.locator(".cq-problems")).containsText("not valid");
        admin.locator("[id='payer:payerId']").fill("zz77");
        press(admin, "payer:add");
        assertThat(admin.locator("main")).containsText("ZZ77");

        Page biller = browser.signedIn("biller@eastside.example");
        String page = "app/billing/invoice.xhtml?id=" + invoice.get("id").asText();
        browser.go(biller, page);
        Locator card = biller.locator("[id='claim']");
        assertThat(card).containsText("Insurer: coverage on the day of service");
        browser.check(biller);
        clinic.frontDesk
                .post(
                        "/v1/patients/" + invoice.get("patient").asText() + "/coverages",
                        Map.of(
                                "order", "PIP_MEDPAY",
                                "payer", insurer,
                                "memberId", "POL-9",
                                "relation", "SELF",
                                "period", Map.of("start", "2020-01-01")))
                .expect(201);
        browser.go(biller, page);
        biller.locator("[id='claim:make']").click();
        Browser.settle(biller);
        assertThat(biller.locator("[id='claim']")).containsText("original");
        assertThat(biller.locator("[id='claim']")).containsText("replaces the one before");
        browser.check(biller);

        BigDecimal billed = invoice.get("billed").decimalValue();
        RemittanceFile file = new RemittanceFile(
                        RunningCareQuay.db().one("select tin from clinic where code = 'eastside'"))
                .claim("ZZNOBODY", "1", billed, billed.toString(), "");
        browser.go(biller, "app/billing/remittances.xhtml");
        upload(biller, file.text().replace("SE*", "SE*9").getBytes(StandardCharsets.US_ASCII));
        assertThat(biller.locator(".cq-problems")).containsText("A count or a control number does not fit");
        browser.check(biller);
        upload(biller, file.bytes());
        biller.waitForURL("**/remittance.xhtml?id=*");
        assertThat(biller.locator("main")).containsText("No invoice has this number");
        browser.check(biller);
        biller.locator("input[id$='invoiceNumber']").fill(invoice.get("number").asText());
        biller.locator("button[id$='match']").click();
        Browser.settle(biller);
        assertThat(biller.locator("main")).containsText("Booked");
        assertThat(biller.locator("main")).containsText(invoice.get("number").asText());
        browser.go(biller, page);
        assertThat(biller.locator("main")).containsText("Paid");
        browser.go(biller, "app/billing/remittances.xhtml");
        assertThat(biller.locator("[id='list']")).containsText("Zz Mutual");
        browser.check(biller);
    }

    @Test
    void chargesWithoutACaseAreReviewedAndAgingIsSummedUp() throws Exception {
        String patient = clinic.patient();
        clinic.signNote(clinic.encounter(patient));
        Page biller = browser.signedIn("biller@eastside.example");
        browser.go(biller, "app/billing/charge-review.xhtml?patient=" + patient);
        assertThat(biller.locator("input[value='99204']")).isVisible();
        browser.check(biller);
        biller.locator("button[id$='make']").click();
        biller.waitForURL("**/invoice.xhtml?id=*");
        assertThat(biller.locator("main")).containsText("Self-pay");
        browser.check(biller);
        browser.go(biller, "app/billing/aging-groups.xhtml?group=PAYER&scale=MONTHS");
        assertThat(biller.locator("[id='list']")).containsText("Self-pay");
        browser.check(biller);
    }

    private static void upload(Page page, byte[] file) {
        page.locator("[id='take:file']").setInputFiles(new FilePayload("zz.835", "text/plain", file));
        page.locator("[id='take:upload']").click();
        Browser.settle(page);
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
        Browser.settle(page);
    }
}
