package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Patients read and sign before a visit: on the clinic's tablet, which they cannot use for anything else, and by a link. */
@ExtendWith(RunningCareQuay.class)
class ConsentPagesIT {
    private static final Pattern LINK = Pattern.compile("packet\\.xhtml\\?t=[\\w-]+");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Db db = RunningCareQuay.db();

    private static void press(Page page, String button) {
        // The icon of a button is part of its name.
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("(^|ui-button|\\s)" + button + "$")))
                .first()
                .click();
        Browser.settle(page);
    }

    private static Locator heading(Page page) {
        return page.locator("main h2").first();
    }

    /** Signs all papers but those of the clinic itself, which are declined; ends at the last step. */
    private void answer(Page page, Asked asked, Map<String, Runnable> ways) {
        while (page.locator("form#paper").count() > 0) {
            String title = heading(page).innerText();
            if (ways.containsKey(title)) {
                ways.get(title).run();
            } else {
                page.locator("details.cq-decline > summary").click();
                page.locator("[id='no:reason']").fill("Zz not now");
                press(page, "Go on without agreeing");
            }
        }
        assertThat(heading(page)).hasText("That was all");
    }

    private static void agree(Page page, String name) {
        page.locator("[id='paper:name']").fill(name);
        page.locator("[id='paper:agreed']").check();
        press(page, "Sign");
    }

    @Test
    void theTabletIsHandedOverAndDoesNothingElse() throws Exception {
        Told told = new Told(null);
        Asked drawn = new Asked(told, "PROCEDURE", null, true);
        String visit = drawn.visit(61);
        Page page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, "app/patients/consents.xhtml?id=" + told.patient + "&visit=" + visit);
        assertThat(page.locator("form#asked")).containsText(drawn.title);
        press(page, "Hand over this tablet");
        assertThat(page.locator("h1")).hasText("Before your visit");
        String address = page.url();
        browser.check(page);

        // Nobody is signed in on it any more.
        browser.go(page, "app/dashboard.xhtml");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        page.navigate(address);
        press(page, "Begin");
        assertThat(heading(page)).hasText("Your details");
        browser.check(page);
        assertThat(page.locator("main")).containsText(told.email);
        press(page, "Next");
        assertThat(page.locator("main")).containsText("Fill this in.");
        page.getByLabel("No, something has changed").check();
        press(page, "Next");
        assertThat(page.locator("main")).containsText("Fill this in.");
        page.locator("[id='details:note']").fill("Zz I moved to Elm St");
        press(page, "Next");

        answer(page, drawn, Map.of(drawn.title, () -> {
            assertThat(page.locator(".cq-paper")).containsText("agree to all of it");
            press(page, "Sign");
            assertThat(page.locator("main")).containsText("Fill this in.");
            page.getByLabel("By drawing").check();
            page.locator("[id='paper:name']").fill("Zz Signer");
            page.locator("[id='paper:agreed']").check();
            press(page, "Sign");
            assertThat(page.locator("main")).containsText("Draw your signature");
            browser.check(page);
            page.locator("[id='paper:agreed']").check();
            Locator canvas = page.locator("canvas");
            canvas.scrollIntoViewIfNeeded();
            var box = canvas.boundingBox();
            page.mouse().move(box.x + 20, box.y + 20);
            page.mouse().down();
            page.mouse().move(box.x + 120, box.y + 50);
            page.mouse().up();
            press(page, "Sign");
        }));
        press(page, "Finish");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("hand the tablet back");
        page.navigate(address);
        assertThat(page.locator("main")).not().containsText(told.email);
        assertThat(heading(page)).hasText("Thank you");

        JsonNode standing = drawn.standing(visit);
        assertThat(standing.get("current").asBoolean()).isTrue();
        JsonNode signed = drawn.consent(standing.get("consent").asText());
        assertThat(signed.get("signatures").get(0).get("method").asText()).isEqualTo("draw");
        assertThat(db.one(
                        "select authentication || ' ' || (strokes is not null) || ' ' || (ip is not null) from consent_signature"
                                + " where consent_id = ?::uuid",
                        signed.get("id").asText()))
                .isEqualTo("staff true true");
        assertSealed(told, signed);

        Page desk = browser.signedIn("casemanager@eastside.example");
        browser.go(desk, "app/patients/consents.xhtml?id=" + told.patient);
        assertThat(desk.locator("form#packets")).containsText("Zz I moved to Elm St");
        desk.getByText("The record is corrected").click();
        assertThat(desk.getByText("The record is corrected")).hasCount(0);
        assertThat(desk.locator("form#history")).containsText("Zz not now");
        assertThat(browser.noise()).isEmpty();
    }

    /** What was shown, the words about the signature, and the seal. */
    private static void assertSealed(Told told, JsonNode consent) throws Exception {
        String url = told.clinic
                .admin
                .get("/v1/documents/" + consent.get("signedDocument").asText() + "/link")
                .expect(200)
                .text("url");
        byte[] pdf = told.clinic
                .admin
                .get(url.substring(url.indexOf("/v1/")))
                .expect(200)
                .bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(new PDFTextStripper().getText(document)).contains("agree to all of it", "Zz Signer", "tablet");
        }
    }

    private static String linkOfMail(Told told) {
        Mailroom mailroom = RunningCareQuay.mailroom();
        Awaitility.await().atMost(Told.SOON).until(() -> !mailroom.mailTo(told.email)
                .isEmpty());
        Matcher link = LINK.matcher(Mailroom.text(mailroom.mailTo(told.email).get(0)));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void aLinkAsksForTheBirthDateAndAnotherPageTakesItOver() throws Exception {
        Told told = new Told("EMAIL", "EMAIL");
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(62);
        JsonNode packet = told.clinic
                .frontDesk
                .post("/v1/intake-packets", Map.of("patient", told.patient, "appointment", visit))
                .expect(201)
                .body();
        assertThat(asked.standing(visit).get("status").asText()).isEqualTo("SENT");
        told.day(packet.get("id").asText());
        String link = linkOfMail(told);
        Page page = browser.window();
        browser.go(page, link);
        assertThat(page.locator("main")).not().containsText(asked.title);
        page.locator("[id='ask:birthDate']").fill("1984-02-28");
        press(page, "Begin");
        assertThat(page.locator("[data-problems]")).containsText("Tries left: 4");
        open(page, told);
        page.getByLabel("Yes").check();
        press(page, "Next");

        Page second = browser.window();
        browser.go(second, link);
        open(second, told);
        page.locator("details.cq-decline > summary").click();
        page.locator("[id='no:reason']").fill("Zz");
        press(page, "Go on without agreeing");
        assertThat(page.locator("[data-problems]")).containsText("opened again on another device");

        answer(second, asked, Map.of(asked.title, () -> {
            second.getByLabel("I sign for", new Page.GetByLabelOptions().setExact(false))
                    .check();
            agree(second, "Zz Parent");
            assertThat(second.locator("main")).containsText("Fill this in.");
            second.locator("[id='paper:relation']").selectOption(new SelectOption().setLabel("Spouse"));
            agree(second, "Zz Parent");
        }));
        press(second, "Finish");
        browser.go(page, link);
        assertThat(heading(page)).hasText("Thank you");
        JsonNode signed = asked.consent(asked.standing(visit).get("consent").asText());
        assertThat(signed.get("signatures").get(0).get("relation").asText()).isEqualTo("SPOUSE");
        assertThat(db.one(
                        "select authentication from consent_signature where consent_id = ?::uuid",
                        signed.get("id").asText()))
                .isEqualTo("birth date");
        assertThat(browser.noise()).isEmpty();
    }

    private static void open(Page page, Told told) {
        page.locator("[id='ask:birthDate']").fill(told.birthDate.toString());
        press(page, "Begin");
    }

    @Test
    void deadLinksTellNothing() throws Exception {
        Told told = new Told(null);
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(63);
        Map<String, Object> order = Map.of("patient", told.patient, "appointment", visit, "way", "TABLET");
        JsonNode packet = told.clinic
                .frontDesk
                .post("/v1/intake-packets", order)
                .expect(201)
                .body();
        String path = packet.get("path").asText();
        assertThat(told.clinic
                        .frontDesk
                        .get("/v1/intake-packets/" + packet.get("id").asText())
                        .expect(200)
                        .body()
                        .path("path")
                        .asText("null"))
                .as("told once")
                .isEqualTo("null");
        Page page = browser.window();
        // What lies around too long asks for the birth date, and after five wrong ones for nothing any more.
        db.updateUnseen(
                "update intake_packet set made_at = made_at - interval '6 minutes' where id = ?::uuid",
                packet.get("id").asText());
        for (int left = 4; left >= 0; left--) {
            browser.go(page, path);
            page.locator("[id='ask:birthDate']").fill("1990-01-0" + (left + 1));
            press(page, "Begin");
        }
        browser.go(page, path);
        assertThat(heading(page)).hasText("This page is closed");
        assertThat(page.locator("main")).not().containsText(asked.title);

        JsonNode late = told.clinic
                .frontDesk
                .post("/v1/intake-packets", order)
                .expect(201)
                .body();
        db.updateUnseen(
                "update intake_packet set expires_at = now() - interval '1 second' where id = ?::uuid",
                late.get("id").asText());
        browser.go(page, late.get("path").asText());
        assertThat(heading(page)).hasText("This page is closed");
        browser.go(page, "packet.xhtml?t=" + "x".repeat(43));
        assertThat(heading(page)).hasText("This page is closed");
        browser.go(page, "packet.xhtml");
        assertThat(heading(page)).hasText("This page is closed");
    }

    @Test
    void theAdministratorSaysWhatIsAsked() {
        Told told = new Told(null);
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        Page page = browser.signedIn("admin@eastside.example");
        browser.go(page, "app/admin/consents.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(asked.title))
                .click();
        Browser.settle(page);
        browser.check(page);
        page.locator("[id='requirement:occasion']").selectOption("YEARLY");
        press(page, "Save");
        assertThat(page.locator("form#requirement")).containsText("Fill this in.");
        page.locator("[id='requirement:months']").fill("6");
        press(page, "Save");
        page.waitForURL(url -> url.endsWith("consents.xhtml"));
        assertThat(page.locator("form#list")).containsText("holds 6 months");
        assertThat(List.of(told.clinic
                        .admin
                        .get("/v1/consent-requirements/" + asked.requirement)
                        .expect(200)
                        .body()
                        .get("months")
                        .asInt()))
                .containsExactly(6);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void somebodyTakesDownPaperAndRevokesIt() {
        Told told = new Told(null);
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        asked.visit(64);
        Page page = browser.signedIn("casemanager@eastside.example");
        browser.go(page, "app/patients/consents.xhtml?id=" + told.patient);
        page.locator("[id='onPaper:requirement']").selectOption(new SelectOption().setLabel(asked.title));
        page.locator("[id='onPaper:signer']").fill("Zz Signer");
        press(page, "Take it down");
        page.waitForURL(url -> url.contains("consents.xhtml"));
        assertThat(page.locator("form#history")).containsText("Zz Signer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revoke " + asked.title))
                .click();
        Browser.settle(page);
        page.locator("[id='history:reason']").fill("Zz changed");
        press(page, "Revoke");
        assertThat(page.locator("form#history")).containsText("Zz changed");
        assertThat(page.locator("form#asked")).containsText("Revoked");
        browser.check(page);
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void thePortalAsksForThePasswordOnceMore() {
        Told told = new Told(null);
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        Map<String, Object> everyVisit = asked.rule("FIRST_VISIT", null, false);
        everyVisit.put("version", 1);
        everyVisit.put("visitTypes", List.of());
        String rule = "/v1/consent-requirements/" + asked.requirement;
        told.clinic.admin.put(rule, everyVisit).expect(200);
        try {
            Page page = browser.signedIn("patient@eastside.example");
            browser.go(page, "portal/home.xhtml");
            page.locator("[id='papers:password']").fill("wrong");
            press(page, "Read and sign");
            assertThat(page.locator("form#papers")).containsText("does not match");
            page.locator("[id='papers:password']").fill(RunningCareQuay.PASSWORD);
            press(page, "Read and sign");
            press(page, "Begin");
            assertThat(heading(page)).hasText("Your details");
            page.getByLabel("Yes").check();
            press(page, "Next");
            answer(page, asked, Map.of(asked.title, () -> agree(page, "Zz Patient")));
            press(page, "Finish");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the portal"))
                    .click();
            assertThat(page.locator("h1")).containsText("Hello");
            assertThat(browser.noise()).isEmpty();
        } finally {
            everyVisit.put("version", 2);
            everyVisit.put("active", false);
            told.clinic.admin.put(rule, everyVisit).expect(200);
        }
    }
}
