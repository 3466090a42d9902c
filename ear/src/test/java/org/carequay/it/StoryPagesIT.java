package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One injury case from registration to a paid invoice, through the pages, by the six roles that take part. */
@ExtendWith(RunningCareQuay.class)
class StoryPagesIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aCaseFromRegistrationToAPaidInvoice() throws Exception {
        String family = "Story" + Clinic.letters(UUID.randomUUID());
        Page desk = browser.signedIn("frontdesk@eastside.example");
        String patient = register(desk, family);
        Page manager = browser.signedIn("casemanager@eastside.example");
        String caseFile = openCase(manager, patient);
        String visit = book(desk, patient);
        signLetter(manager, caseFile, family);
        arrive(desk, visit);
        writeNote(visit);
        uploadLetter(manager, patient, caseFile);
        bill(caseFile);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void twoTabsWithTwoPatientsDoNotMix() {
        Page one = browser.signedIn("frontdesk@eastside.example");
        String first = register(one, "Tab" + Clinic.letters(UUID.randomUUID()));
        Page two = one.context().newPage();
        String second = register(two, "Tab" + Clinic.letters(UUID.randomUUID()));
        String firstName = heading(one, first);
        String secondName = heading(two, second);
        one.reload();
        assertThat(one.locator("body")).containsText(firstName);
        assertThat(two.locator("body")).containsText(secondName);
        assertThat(first).isNotEqualTo(second);
        assertThat(one.url()).contains(first);
        assertThat(two.url()).contains(second);
    }

    @Test
    void aSignedOutSessionShowsNothing() {
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/patients/list.xhtml");
        page.context().clearCookies();
        page.navigate(RunningCareQuay.server().baseUrl() + "/app/patients/list.xhtml");
        assertThat(page.url()).contains("login.xhtml");
    }

    private String heading(Page page, String patient) {
        browser.go(page, "app/patients/view.xhtml?id=" + patient);
        return page.locator(".cq-banner-who b, .cq-banner-who strong, .cq-banner-who")
                .first()
                .innerText()
                .split("\n")[0];
    }

    private String register(Page page, String family) {
        browser.go(page, "app/patients/register.xhtml");
        page.locator("[id='register:family']").fill(family);
        page.locator("[id='register:given']").fill("Rosa " + Clinic.letters(UUID.randomUUID()));
        page.locator("[id='register:birthDate']")
                .fill(LocalDate.of(1940, 1, 1)
                        .plusDays(UUID.randomUUID().hashCode() & 0x3fff)
                        .toString());
        page.locator("[id='register:gender']").selectOption("FEMALE");
        page.locator("[id='register:save']").click();
        page.waitForURL("**/app/patients/view.xhtml?id=*");
        browser.check(page);
        return idOf(page);
    }

    private String openCase(Page page, String patient) {
        browser.go(page, "app/cases/open.xhtml?patient=" + patient);
        page.locator("[id='open:dateOfLoss']")
                .fill(LocalDate.now().minusDays(12).toString());
        page.locator("[id='open:accidentKind']").selectOption("AUTO");
        page.locator("[id='open:state']").selectOption("NY");
        page.locator("[id='open:firm']").selectOption(new SelectOption().setLabel("Lopez Law"));
        Browser.settle(page);
        page.locator("[id='open:attorney']").selectOption(optionOf(page, "open:attorney", "Lopez"));
        page.locator("[id='open:claimNo']").fill("CL-1");
        page.locator("[id='open:save']").click();
        page.waitForURL("**/app/cases/view.xhtml?id=*");
        browser.check(page);
        return idOf(page);
    }

    private String book(Page page, String patient) {
        browser.go(page, "app/schedule/book.xhtml?patient=" + patient);
        page.locator("[id='book:case']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='book:provider']").selectOption(new SelectOption().setLabel("Priya Raman"));
        Browser.settle(page);
        page.locator("[id='book:visitType']").selectOption(optionOf(page, "book:visitType", "Initial exam"));
        page.locator(".cq-slots button").nth(2).click();
        Browser.settle(page);
        page.locator("[id='book:save']").click();
        page.waitForURL("**/app/schedule/calendar.xhtml?day=*");
        browser.check(page);
        browser.go(page, "app/patients/view.xhtml?id=" + patient);
        String visit = visitOf(patient);
        browser.go(page, "app/schedule/visit.xhtml?id=" + visit);
        return visit;
    }

    /** The value of the first choice whose words hold that text. */
    private static String optionOf(Page page, String select, String words) {
        return page.locator("[id='" + select + "'] option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
    }

    private static String visitOf(String patient) {
        try {
            return RunningCareQuay.db().one("select id from appointment where patient_id = ?::uuid", patient);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void signLetter(Page manager, String caseFile, String family) throws Exception {
        browser.go(manager, "app/cases/view.xhtml?id=" + caseFile);
        manager.locator("[id='letter:send']").click();
        Browser.settle(manager);
        manager.locator("[id='letter:signPatient']").click();
        manager.locator("[id='signature:name']").fill("Rosa " + family);
        manager.locator("[id='signature:record']").click();
        Browser.settle(manager);
        Page attorney = browser.signedIn("attorney@lopez.example");
        browser.go(attorney, "counsel/home.xhtml");
        attorney.locator("a[href*='counsel/sign.xhtml?case=" + caseFile + "']").click();
        attorney.waitForURL("**/counsel/sign.xhtml*");
        browser.check(attorney);
        attorney.getByLabel("Type your full name").fill("Victoria Lopez");
        attorney.locator("input[type=checkbox]").check();
        attorney.getByLabel("By drawing").check();
        sign(attorney, RunningCareQuay.PASSWORD);
        assertThat(attorney.locator("[id='sign']")).containsText("Draw your signature in the box.");
        draw(attorney);
        sign(attorney, "Not-The-Pass-2026!");
        assertThat(attorney.locator("[id='sign']")).containsText("The password does not match.");
        draw(attorney);
        browser.check(attorney);
        sign(attorney, RunningCareQuay.PASSWORD);
        assertThat(attorney.locator("input[type=checkbox]")).hasCount(0);
        manager.reload();
        assertThat(manager.locator(".cq-steps li.is-done")).hasCount(6);
        assertThat(RunningCareQuay.db()
                        .one(
                                "select s.method || ' ' || s.authentication || ' ' || jsonb_array_length(s.strokes) || ' '"
                                        + " || (s.document_sha256 = d.sha256) from lop_signature s join letter_of_protection l"
                                        + " on l.id = s.letter_id join document d on d.id = l.document_id"
                                        + " where l.case_id = ?::uuid and s.party = 'ATTORNEY'",
                                caseFile))
                .isEqualTo("draw password 1 true");
    }

    private static void draw(Page page) {
        Locator box = page.locator("canvas");
        box.scrollIntoViewIfNeeded();
        BoundingBox at = box.boundingBox();
        page.mouse().move(at.x + at.width / 4, at.y + at.height / 2);
        page.mouse().down();
        page.mouse().move(at.x + at.width / 2, at.y + at.height / 4);
        page.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
        page.mouse().up();
    }

    private static void sign(Page page, String password) {
        page.getByLabel("Your password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign").setExact(true))
                .click();
        Browser.settle(page);
    }

    private void arrive(Page desk, String visit) {
        browser.go(desk, "app/schedule/visit.xhtml?id=" + visit);
        desk.locator("[id='visit:arrive']").click();
        assertThat(desk.locator("[id='visit:arrive']")).hasCount(0);
    }

    private void writeNote(String visit) {
        Page physician = browser.signedIn("physician@eastside.example");
        browser.go(physician, "app/encounters/edit.xhtml?appointment=" + visit);
        for (String section : new String[] {"subjective", "objective", "assessment", "plan"}) {
            physician.locator("[id='note:" + section + "']").fill("Neck pain after the collision, " + section);
        }
        physician.locator("[id='note:diagnosisText']").pressSequentially("cervicalgai");
        physician
                .locator("[data-codes=found] button", new Page.LocatorOptions().setHasText("M54.2"))
                .first()
                .click();
        assertThat(physician.locator("[id='note:codes']")).containsText("1. M54.2");
        physician.locator("[id='note:charges']").selectOption("99204");
        assertThat(physician.locator("[id='note:codes']")).containsText("99204");
        Browser.settle(physician);
        physician.locator("[id='note:sign']").click();
        assertThat(physician.getByText("Signed by").first()).isVisible();
        browser.check(physician);
    }

    private void uploadLetter(Page manager, String patient, String caseFile) {
        browser.go(manager, "app/documents/list.xhtml?patient=" + patient + "&case=" + caseFile);
        manager.locator("[id$='openUpload']").click();
        browser.check(manager);
        manager.locator("#upload-files")
                .setInputFiles(new FilePayload("letter.pdf", "application/pdf", SampleFiles.PDF));
        manager.locator(".cq-upload-title").fill("Reduction agreement");
        manager.locator("[data-send]").click();
        assertThat(manager.locator("tbody a", new Page.LocatorOptions().setHasText("Reduction agreement")))
                .isVisible();
    }

    private void bill(String caseFile) {
        Page biller = browser.signedIn("biller@eastside.example");
        browser.go(biller, "app/billing/invoices.xhtml?case=" + caseFile);
        biller.locator("[id='unbilled:make']").click();
        biller.waitForURL("**/app/billing/invoice.xhtml?id=*");
        browser.check(biller);
        String invoice = idOf(biller);
        move(biller, "Send to counsel");
        move(biller, "Record an offer", "party", "ATTORNEY", "basis", "PRO_RATA", "amount", "300.00");
        Page admin = browser.signedIn("admin@eastside.example");
        browser.go(admin, "app/billing/invoice.xhtml?id=" + invoice);
        choose(admin, "Agree to a reduction");
        admin.locator("[id='stage:agreedAmount']").fill("310.00");
        admin.locator("[id='stage:letter']").selectOption(new SelectOption().setLabel("Reduction agreement"));
        confirm(admin);
        browser.go(biller, "app/billing/invoice.xhtml?id=" + invoice);
        move(biller, "Record the cheque", "chequeNo", "CK" + invoice.substring(30), "chequeAmount", "310.00");
        move(biller, "Record as cleared", "depositId", "DEP-1", "remainder", "REDUCTION");
        assertThat(biller.locator(".cq-chip", new Page.LocatorOptions().setHasText("Paid"))
                        .first())
                .isVisible();
        browser.check(biller);
        browser.go(admin, "app/admin/audit.xhtml");
        admin.locator("[id='chain:verify']").click();
        assertThat(admin.locator("[id='chain:verification']")).containsText("Intact");
    }

    private static void move(Page page, String words, String... fields) {
        choose(page, words);
        for (int i = 0; i < fields.length; i += 2) {
            var field = page.locator("[id='stage:" + fields[i] + "']");
            if ("SELECT".equals(field.evaluate("e => e.tagName"))) {
                field.selectOption(fields[i + 1]);
            } else {
                field.fill(fields[i + 1]);
            }
        }
        confirm(page);
    }

    private static void choose(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
        page.locator("[id='stage:move']").waitFor();
    }

    private static void confirm(Page page) {
        page.locator("[id='stage:move']").click();
        assertThat(page.locator("[id='stage:move']")).hasCount(0);
        Browser.settle(page);
    }

    private static String idOf(Page page) {
        return page.url().replaceFirst(".*[?&]id=", "").substring(0, 36);
    }
}
