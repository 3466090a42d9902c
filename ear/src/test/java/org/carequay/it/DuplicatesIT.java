package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records that may be one person: told while registering, found by the scan, decided in the queue. */
@ExtendWith(RunningCareQuay.class)
class DuplicatesIT {
    private static final String PAIRS = "/v1/patients/duplicates";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BREAK_OFF =
            """
            select pg_cancel_backend(pid)::text from pg_locks
            where relation = 'carequay.duplicate_pair'::regclass and mode = 'RowExclusiveLock' and not granted""";
    private final Api desk = RunningCareQuay.api("eastside", "frontdesk");
    private final Api admin = RunningCareQuay.api("eastside", "admin");

    @Test
    void registeringTellsWhoMayBeThePersonFieldByField() {
        String family = family();
        String known = register(family, "Zebedee", "1980-02-08", "2125550131")
                .path("id")
                .asText();

        JsonNode again =
                register(family, "Zebedeee", "1980-08-02", "2125550131").path("possibleDuplicates");

        assertThat(again).hasSize(1);
        JsonNode match = again.get(0);
        assertThat(match.path("patient").path("id").asText()).isEqualTo(known);
        assertThat(match.path("score").asInt()).isBetween(50, 100);
        assertThat(match.path("reasons").toString()).contains("name", "birthDate", "phone");
        assertThat(match.path("evidence").findValuesAsText("agreement"))
                .contains("same", "one-slip", "day-and-month-swapped");
        double sum = match.path("evidence").findValues("weight").stream()
                .mapToDouble(JsonNode::asDouble)
                .sum();
        assertThat(sum).isGreaterThan(18);
    }

    @Test
    void twinsAndParentsOfOneHouseholdAreNotTold() {
        String family = family();
        register(family, "Maria", "2015-05-05", "2125550132");
        assertThat(register(family, "Mario", "2015-05-05", "2125550132").path("possibleDuplicates"))
                .isEmpty();
        register(family, "Luis", "1981-03-09", "2125550132");
        assertThat(register(family, "Luis", "2011-11-20", "2125550132").path("possibleDuplicates"))
                .isEmpty();
    }

    @Test
    void anUndoneMergeIsDecidedAnewOrTheirRecordsAreKeptApart() {
        String family = family();
        String first = register(family, "Quirinus", "1967-04-18", "2125550147")
                .path("id")
                .asText();
        String second = register(family, "Quirinuss", "1967-04-18", "2125550148")
                .path("id")
                .asText();
        scan();
        assertThat(waits(first, second)).isTrue();
        String merge = merged(first, second);
        scan();
        assertThat(waits(first, second)).isFalse();

        admin.post("/v1/merges/" + merge + "/undo", null).expect(200);
        assertThat(waits(first, second)).isTrue();

        admin.post("/v1/merges/" + merged(first, second) + "/undo?twoPeople=true", null)
                .expect(200);
        scan();
        assertThat(waits(first, second)).isFalse();
    }

    @Test
    void whatWasWrittenWhileTheLastScanLookedIsComparedByTheNext() throws SQLException {
        String family = family();
        String first = register(family, "Thaddeus", "1966-05-19", "2125550157")
                .path("id")
                .asText();
        String second = register(family, "Thaddeuss", "1966-05-19", "2125550158")
                .path("id")
                .asText();
        scan();
        Db db = RunningCareQuay.db();
        db.updateUnseen(
                "delete from duplicate_pair where ?::uuid in (a_id, b_id) and ?::uuid in (a_id, b_id)", first, second);
        db.updateUnseen(
                """
                update patient p set changed_at = s.started_at - interval '5 minutes'
                from (select max(started_at) as started_at from duplicate_scan where state = 'FINISHED') s
                where p.id in (?::uuid, ?::uuid)""",
                first,
                second);
        scan();
        assertThat(waits(first, second)).isTrue();
    }

    private boolean waits(String one, String other) {
        JsonNode page;
        int number = 0;
        do {
            page = desk.get(PAIRS + "?size=200&page=" + number++).expect(200).body();
            for (JsonNode pair : page.path("items")) {
                if (Set.of(one, other)
                        .equals(Set.of(
                                pair.at("/a/id").asText(), pair.at("/b/id").asText()))) {
                    return true;
                }
            }
        } while (!page.path("items").isEmpty());
        return false;
    }

    private String merged(String survivor, String source) {
        long version = admin.get("/v1/patients/" + survivor)
                .expect(200)
                .body()
                .path("version")
                .asLong();
        return admin.post("/v1/patients/" + survivor + "/merge", Map.of("source", source, "version", version))
                .expect(200)
                .text("id");
    }

    @Test
    void aPairIsFoundOnceAndStaysDismissedUntilTheNameChanges() throws SQLException {
        String family = family();
        JsonNode first = register(family, "Zebedee", "1979-02-08", "2125550133");
        JsonNode second = register(family, "Zebedeee", "1979-02-08", "2125550134");
        scan();
        JsonNode pair = pairOf(family);
        assertThat(pair.path("reasons").findValuesAsText("field")).contains("family", "given", "birthDate");
        assertThat(pair.path("reasons").findValues("weight")).isNotEmpty();
        long version = pair.path("version").asLong();

        scanEverything();
        assertThat(pairOf(family).path("version").asLong()).isEqualTo(version);

        String dismiss = PAIRS + "/" + pair.path("id").asText() + "/dismiss";
        desk.post(dismiss, Map.of("version", version)).expect(403);
        RunningCareQuay.api("harbor", "admin")
                .post(dismiss, Map.of("version", version))
                .expect(404);
        admin.post(dismiss, Map.of("version", version + 1)).expect(409);
        admin.post(dismiss, Map.of("version", version, "reason", "Cousins")).expect(204);
        scanEverything();
        assertThat(pairOf(family)).isNull();

        update(second, body(family, "Zebedeee", "1979-02-08", "2125550199"));
        scanEverything();
        assertThat(pairOf(family)).isNull();
        update(first, body(family, "Zebedée", "1979-02-08", "2125550133"));
        scanEverything();
        assertThat(pairOf(family)).isNull();
        update(first, body(family, "Zebede", "1979-02-08", "2125550133"));
        scanEverything();
        assertThat(pairOf(family)).isNotNull();

        update(first, body(family, "Orlando", "1950-11-30", "2125550133"));
        scan();
        assertThat(pairOf(family)).isNull();
    }

    /** As it happens when two wait for each other, or to a piece that took too long. */
    @Test
    void aPieceThatTheDatabaseBrokeOffIsDoneAgain() throws Exception {
        String family = family();
        register(family, "Zebedee", "1975-02-08", "2125550139");
        register(family, "Zebedeee", "1975-02-08", "2125550140");
        try (Connection lock = RunningCareQuay.db().superuser()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table duplicate_pair in share mode");
            String run = admin.post("/v1/job-runs", HeldScan.SCAN).expect(202).text("id");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> !RunningCareQuay.db().strings(BREAK_OFF).isEmpty());
            lock.rollback();
            assertThat(admin.until("/v1/job-runs/" + run, DuplicatesIT::ended, PATIENCE)
                            .path("state")
                            .asText())
                    .isEqualTo("COMPLETED");
        }
        assertThat(pairOf(family)).isNotNull();
    }

    private static boolean ended(JsonNode run) {
        return Set.of("COMPLETED", "FAILED").contains(run.path("state").asText());
    }

    @Test
    void recordsWithoutKeysGetThemFromTheScan() throws SQLException {
        String family = family();
        register(family, "Zebedee", "1978-02-08", "2125550135");
        String second = register(family, "Zebedeee", "1978-02-08", "2125550136")
                .path("id")
                .asText();
        RunningCareQuay.db().updateUnseen("delete from patient_match_key where patient_id = ?::uuid", second);
        scan();
        assertThat(pairOf(family)).isNotNull();
    }

    @Test
    void theDeskIsWarnedWhileTypingAndTheQueueIsWorked() throws SQLException {
        String family = family();
        register(family, "Zebedee", "1977-02-08", "2125550137");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("frontdesk@eastside.example");
            browser.go(page, "app/patients/register.xhtml");
            page.locator("[id='register:family']").fill(family);
            page.locator("[id='register:given']").fill("Zebedeee");
            page.locator("[id='register:birthDate']").fill("1977-02-08");
            page.locator("[id='register:birthDate']").press("Tab");
            PlaywrightAssertions.assertThat(page.locator("[id='register:matches']"))
                    .containsText("one typing slip apart");
            page.locator("[id='register:gender']").selectOption("FEMALE");
            page.locator("[id='register:save']").click();
            browser.check(page);
            page.locator("[id='register:anyway']").click();
            page.waitForURL("**/app/patients/view.xhtml?id=*");
            assertThat(stateOf(family)).isEqualTo("DISMISSED");

            String other = family();
            register(other, "Zebedee", "1976-02-08", "2125550138");
            register(other, "Zebedeee", "1976-02-08", "2125550138");
            scan();
            browser.go(page, "app/patients/duplicates.xhtml");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(other);
            PlaywrightAssertions.assertThat(page.getByText("Not the same person"))
                    .hasCount(0);

            Page chief = browser.signedIn("admin@eastside.example");
            browser.go(chief, "app/patients/duplicates.xhtml");
            var card = chief.locator("section.cq-card")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(other));
            card.locator("input[type=text]").fill("Twins, seen together");
            card.getByText("Not the same person").click();
            PlaywrightAssertions.assertThat(card).hasCount(0);
            browser.check(chief);
            assertThat(stateOf(other)).isEqualTo("DISMISSED");
            assertThat(browser.noise()).isEmpty();
        }
    }

    private static String family() {
        return "Dup" + Clinic.letters(UUID.randomUUID());
    }

    private static String stateOf(String family) throws SQLException {
        return RunningCareQuay.db()
                .one("select d.state from duplicate_pair d join patient p on p.id = d.a_id where p.family = ?", family);
    }

    private static Map<String, Object> body(String family, String given, String birthDate, String phone) {
        return Map.of(
                "name",
                Map.of("family", family, "given", List.of(given)),
                "birthDate",
                birthDate,
                "gender",
                "unknown",
                "telecom",
                List.of(Map.of("system", "phone", "value", phone, "use", "home")));
    }

    private JsonNode register(String family, String given, String birthDate, String phone) {
        return desk.post("/v1/patients", body(family, given, birthDate, phone))
                .expect(201)
                .body();
    }

    private void update(JsonNode patient, Map<String, Object> body) {
        String path = "/v1/patients/" + patient.path("id").asText();
        Map<String, Object> changed = new HashMap<>(body);
        changed.put("version", desk.get(path).expect(200).body().path("version").asLong());
        desk.put(path, changed).expect(200);
    }

    /** The open pair of that family, or null. */
    /** Other tests leave pairs of their own, so all pages are looked through. */
    private JsonNode pairOf(String family) {
        JsonNode page;
        int number = 0;
        do {
            page = desk.get(PAIRS + "?size=200&page=" + number++).expect(200).body();
            for (JsonNode pair : page.path("items")) {
                if (pair.path("a").path("displayName").asText().contains(family)) {
                    return pair;
                }
            }
        } while (!page.path("items").isEmpty());
        return null;
    }

    /** As the first scan of a clinic: nothing is left out as unchanged. */
    private void scanEverything() throws SQLException {
        RunningCareQuay.db().updateUnseen("update duplicate_scan set matcher = 0");
        scan();
    }

    private void scan() {
        String id = admin.post(PAIRS + "/scans", Map.of()).expect(202).text("id");
        JsonNode latest = admin.until(
                PAIRS + "/scans/latest",
                body -> !"RUNNING".equals(body.path("state").asText()),
                PATIENCE);
        assertThat(latest.path("id").asText()).isEqualTo(id);
        assertThat(latest.path("state").asText()).isEqualTo("FINISHED");
    }
}
