package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be said about a patient comes back as it was said, and what cannot be is refused at its field. */
@ExtendWith(RunningCareQuay.class)
class PatientRecordIT {
    private static final String EVERYTHING =
            """
            {"name": {"family": "%s", "given": ["Ana", "María"], "suffix": "III"},
             "otherName": [{"use": "maiden", "family": "Ruiz", "given": [],
                            "period": {"start": null, "end": "2010-06-01"}},
                           {"use": "usual", "family": "", "given": ["Annie"]}],
             "birthDate": "1980-02-29", "birthDateEstimated": true, "gender": "female",
             "pronouns": "she/her", "race": ["WHITE", "asian"], "ethnicity": "hispanic-or-latino",
             "deceased": "2026-01-31", "confidential": true,
             "telecom": [{"system": "phone", "value": "212.555.0134 x12", "use": "work", "rank": 2},
                         {"system": "phone", "value": "+44 20 7946 0958", "use": "mobile", "rank": 1},
                         {"system": "email", "value": "ana@test.example", "use": "home"}],
             "address": [{"line": ["12 Harbor St", "Apt 4"], "city": "Queens", "state": "NY", "postalCode": "11101",
                          "use": "home", "period": {"start": "2020-01-01", "end": null}}],
             "identifier": [{"type": "SS", "value": "219-09-9999"}, {"type": "PPN", "value": "X1234567"}],
             "communication": {"language": "es", "interpreterNeeded": true, "preferredChannel": "sms",
                               "optIn": [{"channel": "SMS", "optedIn": true, "source": "IN_PERSON"},
                                         {"channel": "EMAIL", "optedIn": false, "source": "PAPER_FORM"}]},
             "referralSource": "Dr. Yamada",
             "coverage": [{"order": "PRIMARY", "payer": "Acme Health", "memberId": "A-1", "groupNumber": "G7",
                           "subscriber": "José Ruiz", "relation": "SPOUSE", "subscriberBirthDate": "1979-05-06",
                           "period": {"start": "2026-01-01", "end": "2026-12-31"}}],
             "contact": [{"role": "EMERGENCY", "relation": "SPOUSE", "name": "José Ruiz", "phone": "9175550111",
                          "email": "jose@test.example", "address": {"line": ["1 Bay Rd"], "city": "Bronx",
                          "state": "NY", "postalCode": "10451"}}]}""";

    private final Clinic clinic = new Clinic("harbor");

    @Test
    void everythingComesBackAsItWasSaid() throws Exception {
        JsonNode made = register(EVERYTHING.formatted("Everything"));
        JsonNode read = get("/v1/patients/" + made.get("id").asText());
        ObjectNode said = (ObjectNode) Api.JSON.readTree(EVERYTHING.formatted("Everything"));

        assertThat(read.get("otherName").get(0).get("use").asText()).isEqualTo("maiden");
        assertThat(read.at("/otherName/0/period/end").asText()).isEqualTo("2010-06-01");
        assertThat(read.at("/otherName/1/given/0").asText()).isEqualTo("Annie");
        for (String field : List.of("birthDate", "birthDateEstimated", "pronouns", "deceased", "referralSource")) {
            assertThat(read.get(field)).as(field).isEqualTo(said.get(field));
        }
        assertThat(read.get("race")).extracting(JsonNode::asText).containsExactly("WHITE", "ASIAN");
        assertThat(read.get("ethnicity").asText()).isEqualTo("HISPANIC_OR_LATINO");
        assertThat(read.get("confidential").asBoolean()).isTrue();
        assertThat(read.get("telecom"))
                .extracting(point -> point.get("value").asText())
                .containsExactly("(212) 555-0134 ext. 12", "+44 20 7946 0958", "ana@test.example");
        assertThat(read.at("/telecom/0/rank").asInt()).isEqualTo(2);
        assertThat(read.at("/address/0/period/start").asText()).isEqualTo("2020-01-01");
        assertThat(read.get("language").asText()).isEqualTo("es");
        assertThat(read.at("/communication/preferredChannel").asText()).isEqualTo("SMS");
        assertThat(read.at("/communication/interpreterNeeded").asBoolean()).isTrue();
        assertThat(read.at("/communication/optIn/0/recordedBy").asText()).isNotBlank();
        assertThat(read.at("/communication/optIn/0/at").asText()).startsWith("20");
        assertThat(RunningCareQuay.db()
                        .one(
                                "select e164 || '/' || extension from patient_telecom where patient_id = ?::uuid and rank = 2",
                                made.get("id").asText()))
                .isEqualTo("+12125550134/12");
    }

    @Test
    void whatWasReadCanBeSentBackAndChangesNothing() {
        JsonNode made = register(EVERYTHING.formatted("Again"));
        String path = "/v1/patients/" + made.get("id").asText();
        ObjectNode read = get(path).deepCopy();

        JsonNode again = clinic.frontDesk.put(path, read).expect(200).body();

        ObjectNode withoutVersion = again.deepCopy();
        withoutVersion.remove("version");
        read.remove("version");
        assertThat(withoutVersion).isEqualTo(read);
        assertThat(get(path + "/opt-ins").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void aNewWordFollowsTheOldOneAndNoneIsLost() {
        JsonNode made = register(EVERYTHING.formatted("Words"));
        String path = "/v1/patients/" + made.get("id").asText();
        ObjectNode read = get(path).deepCopy();
        ((ObjectNode) read.at("/communication/optIn/0")).put("optedIn", false).put("source", "PHONE");

        JsonNode changed = clinic.frontDesk.put(path, read).expect(200).body();

        assertThat(changed.at("/communication/optIn/0/optedIn").asBoolean()).isFalse();
        JsonNode history = get(path + "/opt-ins").get("items");
        assertThat(history)
                .extracting(word ->
                        word.get("channel").asText() + " " + word.get("optedIn").asBoolean())
                .containsExactly("SMS false", "EMAIL false", "SMS true");
    }

    @Test
    void whatIsSentTwiceWithOneKeyIsOnePatientAndOneCase() {
        Map<String, Object> body = Clinic.patientBody();
        String key = UUID.randomUUID().toString();
        String patient =
                clinic.frontDesk.post("/v1/patients", body, key).expect(201).text("id");
        assertThat(clinic.frontDesk.post("/v1/patients", body, key).expect(201).text("id"))
                .isEqualTo(patient);
        assertThat(clinic.frontDesk
                        .post("/v1/patients", Clinic.patientBody(), key)
                        .expect(422)
                        .text("code"))
                .isEqualTo("idempotency-key-reused");

        Map<String, Object> file = Clinic.caseBody(patient);
        String caseKey = UUID.randomUUID().toString();
        String opened =
                clinic.caseManager.post("/v1/cases", file, caseKey).expect(201).text("id");
        assertThat(clinic.caseManager
                        .post("/v1/cases", file, caseKey)
                        .expect(201)
                        .text("id"))
                .isEqualTo(opened);
        assertThat(clinic.caseManager
                        .get("/v1/cases?patient=" + patient)
                        .body()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theVersionMayComeInTheHeader() {
        JsonNode made = register(EVERYTHING.formatted("Header"));
        String path = "/v1/patients/" + made.get("id").asText();
        Api.Answer read = clinic.frontDesk.get(path).expect(200);
        String tag = read.raw().headers().firstValue("ETag").orElseThrow();
        ObjectNode body = read.body().deepCopy();
        body.remove("version");

        clinic.frontDesk.put(path, body).expect(422);
        clinic.frontDesk.putIfMatch(path, body, tag).expect(200);
        assertThat(clinic.frontDesk.putIfMatch(path, body, tag).expect(409).text("code"))
                .isEqualTo("stale");
        clinic.frontDesk.putIfMatch(path, body, "*").expect(422);
    }

    @Test
    void deathBeforeBirthFutureBirthsAndImpossibleDaysAreRefusedAtTheirField() {
        refused("birthDate", "1980-02-29", "2999-01-01");
        refused("birthDate", "1980-02-29", "1981-02-29");
        refused("deceased", "2026-01-31", "1980-02-28");
        refused("deceased", "2026-01-31", LocalDate.now().plusDays(2).toString());
    }

    private void refused(String field, String said, String instead) {
        Api.Answer answer = clinic.frontDesk
                .post("/v1/patients", EVERYTHING.formatted("Refused").replace(said, instead))
                .expect(422);
        assertThat(answer.body().get("violations").findValuesAsText("field")).contains(field);
    }

    @Test
    void somebodyUnidentifiedIsCalledByTheRecordNumber() {
        JsonNode made = register("{\"unidentified\": true, \"birthDate\": \"1985-07-01\"}");

        assertThat(made.at("/name/family").asText()).isEqualTo("Unidentified");
        assertThat(made.at("/name/given/0").asText()).isEqualTo(made.get("mrn").asText());
        assertThat(made.get("birthDateEstimated").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien-O’Neil",
                "X",
                "مُحَمَّد عبد الله",
                "בן־דוד",
                "Zoë 😀👩‍🦽",
                "Robert'); DROP TABLE patient;--",
                "<script>alert(1)</script>",
                "%s%n ${7*7} #{7*7}",
                "=HYPERLINK(1)",
                "200"
            })
    void namesAreKeptAsTheyAreWritten(String name) throws Exception {
        String written = name.equals("200") ? "y".repeat(200) : name;
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("name", Map.of("family", written, "given", List.of(written)));
        JsonNode made = clinic.frontDesk.post("/v1/patients", body).expect(201).body();

        JsonNode read = get("/v1/patients/" + made.get("id").asText());

        assertThat(read.at("/name/family").asText()).isEqualTo(written);
        assertThat(read.at("/name/given/0").asText()).isEqualTo(written);
    }

    @Test
    void coveragesOfOneOrderNeverOverlap() {
        String path = coverages(register(EVERYTHING.formatted("Overlap")));

        assertThat(clinic.frontDesk
                        .post(path, coverage("PRIMARY", "2026-12-31", null))
                        .expect(409)
                        .text("code"))
                .isEqualTo("coverage-overlaps");
        clinic.frontDesk.post(path, coverage("PRIMARY", "2027-01-01", null)).expect(201);
        clinic.frontDesk.post(path, coverage("SECONDARY", "2026-01-01", null)).expect(201);
        JsonNode first = get(path).get("items").get(0);
        String voided = path + "/" + first.get("id").asText();
        clinic.frontDesk
                .post(voided + "/void", Map.of("version", first.get("version").asLong()))
                .expect(200);
        assertThat(get(voided).get("active").asBoolean()).isFalse();
        clinic.frontDesk
                .post(path, coverage("PRIMARY", "2027-01-01", "2027-01-01"))
                .expect(first.at("/period/start").asText().equals("2027-01-01") ? 201 : 409);
    }

    @Test
    void ofTwoDesksThatEnterTheSameTurnAtOnceOneWins() {
        String path = coverages(register(EVERYTHING.formatted("Race")));
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> clinic.frontDesk
                        .post(path, coverage("SECONDARY", "2026-01-01", null))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void aCoverageIsChangedAgainstTheVersionThatWasSeen() {
        String path = coverages(register(EVERYTHING.formatted("Versions")));
        JsonNode seen = get(path).get("items").get(0);
        String one = path + "/" + seen.get("id").asText();
        ObjectNode body = seen.deepCopy();
        body.put("memberId", "B-2");

        JsonNode changed = clinic.frontDesk.put(one, body).expect(200).body();
        assertThat(changed.get("memberId").asText()).isEqualTo("B-2");
        assertThat(clinic.frontDesk.put(one, body).expect(409).text("code")).isEqualTo("stale");
        JsonNode asked = clinic.frontDesk
                .post(
                        one + "/eligibility",
                        Map.of("version", changed.get("version").asLong(), "status", "eligible", "note", "Copay $20"))
                .expect(200)
                .body();
        assertThat(asked.at("/eligibility/status").asText()).isEqualTo("ELIGIBLE");
        assertThat(asked.at("/eligibility/checkedBy").asText()).isNotBlank();
    }

    @Test
    void aContactIsAddedChangedAndEnded() {
        String path = "/v1/patients/"
                + register(EVERYTHING.formatted("Contacts")).get("id").asText() + "/contacts";
        JsonNode made = clinic.frontDesk
                .post(path, Map.of("role", "EMPLOYER", "name", "O'Malley & Sons", "phone", "212 555 0199"))
                .expect(201)
                .body();
        assertThat(made.get("phone").asText()).isEqualTo("(212) 555-0199");
        String one = path + "/" + made.get("id").asText();
        Map<String, Object> wrong = Map.of("version", 1, "role", "EMPLOYER", "name", "", "phone", "12");
        assertThat(clinic.frontDesk
                        .put(one, wrong)
                        .expect(422)
                        .body()
                        .get("violations")
                        .findValuesAsText("field"))
                .contains("name", "phone");
        clinic.frontDesk
                .post(one + "/end", Map.of("version", made.get("version").asLong()))
                .expect(200);
        assertThat(get(path).get("total").asInt()).isEqualTo(1);
        clinic.biller.post(path, Map.of("role", "EMPLOYER", "name", "X")).expect(403);
    }

    private static String coverages(JsonNode patient) {
        return "/v1/patients/" + patient.get("id").asText() + "/coverages";
    }

    private static Map<String, Object> coverage(String order, String start, String end) {
        Map<String, Object> period = new HashMap<>();
        period.put("start", start);
        period.put("end", end);
        return Map.of("order", order, "payer", "Other Health", "period", period);
    }

    private JsonNode register(String body) {
        return clinic.frontDesk.post("/v1/patients", body).expect(201).body();
    }

    private JsonNode get(String path) {
        return clinic.frontDesk.get(path).expect(200).body();
    }
}
