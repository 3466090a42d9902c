package org.carequay.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registration by keyboard alone, and what becomes of it when the browser dies in the middle. */
@ExtendWith(RunningCareQuay.class)
class RegistrationPageIT {
    private static final String PAGE = "app/patients/register.xhtml";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    /** Nobody else's, so that no record looks like the same person and registering asks nothing. */
    private final String given = unique();

    private final LocalDate born =
            LocalDate.ofEpochDay(ThreadLocalRandom.current().nextLong(-7_000, 10_000));
    private final String bornTyped = born.format(DateTimeFormatter.ofPattern("M/d/yy", Locale.US));
    private final String phone = String.valueOf(ThreadLocalRandom.current().nextLong(2_122_000_000L, 2_129_999_999L));
    private final String street = ThreadLocalRandom.current().nextInt(1, 99_999) + " " + unique() + " St";

    @RegisterExtension
    final Browser browser = new Browser();

    private Page page;

    @BeforeEach
    void open() {
        page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, PAGE);
    }

    @Test
    void aReturningCallIsRegisteredByKeyboardAlone() throws Exception {
        String family = unique();
        typeIdentityAndContact(family);
        openFold("fold-coverage");
        tabTo("register:coverage_0_payer");
        page.keyboard().type("Acme Health");
        page.keyboard().press("Tab");
        page.keyboard().type("A-100");
        page.keyboard().press("Enter");
        page.waitForURL("**/app/patients/view.xhtml?id=*");

        assertThat(page.locator("h1")).containsText(given + " " + family);
        String patient = idOf(page);
        assertThat(one("select birth_date from patient where id = ?::uuid", patient))
                .isEqualTo(born.toString());
        assertThat(one("select e164 || '/' || extension from patient_telecom where patient_id = ?::uuid", patient))
                .isEqualTo("+1" + phone + "/7");
        assertThat(one("select state from patient_address where patient_id = ?::uuid", patient))
                .isEqualTo("NY");
        assertThat(one("select payer || '/' || member_id from patient_coverage where patient_id = ?::uuid", patient))
                .isEqualTo("Acme Health/A-100");
        assertThat(browser.noise()).isEmpty();
    }

    @Test
    void everyFoldOpensByKeyboardAndHasNothingThatAxeMinds() {
        for (Locator fold : page.locator("form#register details > summary").all()) {
            openByKeyboard(fold);
        }
        assertThat(page.locator("form#register details:not([open])")).hasCount(0);
        browser.check(page);
        assertThat(browser.noise()).isEmpty();
    }

    /** The page may still take the focus to its first field while it gets ready. */
    private void openByKeyboard(Locator fold) {
        Locator whole = fold.locator("xpath=..");
        Awaitility.await().pollInSameThread().until(() -> {
            if (whole.getAttribute("open") == null) {
                fold.focus();
                page.keyboard().press("Enter");
            }
            return whole.getAttribute("open") != null;
        });
    }

    @Test
    void whatWasTypedIsThereAgainAfterACrash() throws Exception {
        String family = unique();
        typeIdentityAndContact(family);
        openFold("fold-referral");
        tabTo("register:referralSource");
        page.keyboard().type("Dr. Yamada");
        assertThat(page.locator("[data-draft-status]")).containsText("Saved");
        assertThat(page).hasURL(Pattern.compile(".*draft=.*"));
        String draft = page.url().replaceFirst(".*draft=", "").substring(0, 36);
        assertThat(one(
                        "select position(convert_to(?, 'UTF8') in content) from registration_draft where draft_id = ?::uuid",
                        family,
                        draft))
                .as("nothing of it can be read in the database")
                .isEqualTo("0");
        Object kept = page.evaluate("() => window.localStorage.length + window.sessionStorage.length");
        page.context().close();

        page = browser.signedIn("frontdesk@eastside.example");
        browser.go(page, PAGE);
        page.locator("a[href*='" + draft + "']").press("Enter");
        page.waitForURL("**draft=" + draft);
        browser.check(page);
        assertThat(page.locator("[id='register:family']")).hasValue(family);
        assertThat(page.locator("[id='register:birthDate']")).hasValue(bornTyped);
        assertThat(page.locator("[id='register:referralSource']")).isVisible();
        assertThat(page.locator("[id='register:referralSource']")).hasValue("Dr. Yamada");
        page.locator("[id='register:referralSource']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/app/patients/view.xhtml?id=*");
        assertThat(one("select count(*) from registration_draft where draft_id = ?::uuid", draft))
                .isEqualTo("0");
        assertThat(kept).as("entries in the browser's storage").isEqualTo(0);
    }

    @Test
    void aDraftIsSeenByItsWriterAlone() {
        typeIdentityAndContact(unique());
        assertThat(page).hasURL(Pattern.compile(".*draft=.*"));
        String draft = page.url().replaceFirst(".*draft=", "").substring(0, 36);
        Page other = browser.signedIn("casemanager@eastside.example");
        browser.go(other, PAGE + "?draft=" + draft);
        assertThat(other.locator("[id='register:family']")).hasValue("");
        assertThat(other.locator("[id='drafts'] a[href*='draft=']")).hasCount(0);
    }

    @Test
    void aPhotoIsFiledWithTheRecord() throws Exception {
        typeIdentityAndContact(unique());
        openFold("fold-self");
        page.locator("#picture-PHOTO").setInputFiles(new FilePayload("me.png", "image/png", PICTURE));
        Locator picture = page.locator("[data-picture=PHOTO]");
        assertThat(picture.locator("[data-picture-status]")).containsText("Kept");
        browser.check(page);
        page.locator("[id='register:save']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/app/patients/view.xhtml?id=*");
        assertThat(one(
                        "select d.media_type from patient p join document d on d.clinic_id = p.clinic_id"
                                + " and d.id = p.photo_document_id and d.patient_id = p.id where p.id = ?::uuid",
                        idOf(page)))
                .isEqualTo("image/jpeg");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndInTheSummary() {
        page.keyboard().type("Álvarez");
        tabTo("register:birthDate");
        page.keyboard().type("2/30/1985");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='register:birthDateMessage']")).containsText("not a date");
        assertThat(page.locator("[id='register:givenMessage']")).containsText("Fill this in");
        assertThat(page.locator("[data-problems]")).isVisible();
        browser.check(page);
        page.locator("[id='register:given']").fill("Ana");
        page.locator("[id='register:birthDate']").fill("3/14/1985");
        openFold("fold-self");
        page.locator("[id='register:deceased']").fill("3/13/1985");
        page.locator("[id='register:save']").click();
        assertThat(page.locator("[id='register:deceasedMessage']")).containsText("before the birth date");
        assertThat(page.locator("[id='register:deceased']")).isVisible();
    }

    @Test
    void namesAreShownAsTheyWereTyped() {
        for (String name : new String[] {
            "O'Brien-<b>x</b>", "<script>alert(1)</script>", "Robert'); DROP TABLE patient;--", "محمد", "Zoë😀", "X"
        }) {
            browser.go(page, PAGE);
            page.locator("[id='register:family']").fill(name + " " + unique());
            page.locator("[id='register:given']").fill("#{7*7}" + unique());
            page.locator("[id='register:birthDate']")
                    .fill(born.minusDays(name.length() * 400L).toString());
            page.locator("[id='register:save']").click();
            page.waitForURL("**/app/patients/view.xhtml?id=*");
            assertThat(page.locator("h1")).containsText("#{7*7}");
            assertThat(page.locator("h1")).containsText(name);
        }
        assertThat(browser.noise()).isEmpty();
    }

    private void typeIdentityAndContact(String family) {
        assertThat(page.locator("[id='register:family']")).isFocused();
        page.keyboard().type(family);
        page.keyboard().press("Tab");
        page.keyboard().type(given);
        page.keyboard().press("Tab");
        page.keyboard().type(bornTyped);
        page.keyboard().press("Tab");
        page.keyboard().type("Fem");
        tabTo("register:mobile");
        page.keyboard().type(phone + " x7");
        tabTo("register:line");
        page.keyboard().type(street);
        tabTo("register:postalCode");
        page.keyboard().type("11101");
        page.keyboard().press("Tab");
        page.keyboard().type("Queens");
        assertThat(page.locator("[id='register:state']")).hasValue("NY");
    }

    private void openFold(String fold) {
        for (int i = 0; i < 60; i++) {
            boolean there = (boolean) page.evaluate(
                    "id => document.activeElement.matches('summary') && document.activeElement.parentElement.id === id",
                    fold);
            if (there) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(fold + " is not reached by keyboard");
    }

    private void tabTo(String id) {
        for (int i = 0; i < 60; i++) {
            if (id.equals(page.evaluate("() => document.activeElement.id"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(id + " is not reached by keyboard");
    }

    private static String unique() {
        String letters = Clinic.letters(UUID.randomUUID());
        return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    private static String one(String sql, Object... parameters) throws Exception {
        return RunningCareQuay.db().one(sql, parameters);
    }

    private static String idOf(Page page) {
        return page.url().replaceFirst(".*[?&]id=", "").substring(0, 36);
    }
}
