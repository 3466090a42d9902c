package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does by the API what the people of one clinic do, each in their role; every call makes data of its own. */
final class Clinic {
    /** Around 1970. */
    private static final long BORN_WITHIN_DAYS = 20_000;

    final Api frontDesk;
    final Api caseManager;
    final Api physician;
    final Api biller;
    final Api admin;

    Clinic(String code) {
        frontDesk = RunningCareQuay.api(code, "frontdesk");
        caseManager = RunningCareQuay.api(code, "casemanager");
        physician = RunningCareQuay.api(code, "physician");
        biller = RunningCareQuay.api(code, "biller");
        admin = RunningCareQuay.api(code, "admin");
    }

    /** A patient nobody else uses. */
    String patient() {
        return frontDesk.post("/v1/patients", patientBody()).expect(201).text("id");
    }

    /** Somebody who looks like nobody else, so that no other record comes near. */
    static Map<String, Object> patientBody() {
        UUID id = UUID.randomUUID();
        String unique = letters(id);
        long number = id.getMostSignificantBits() >>> Integer.SIZE;
        return Map.of(
                "name", Map.of("family", "Test" + unique, "given", List.of("Ana", unique)),
                "birthDate",
                        LocalDate.ofEpochDay(number % BORN_WITHIN_DAYS - BORN_WITHIN_DAYS / 2)
                                .toString(),
                "gender", "female",
                "telecom", List.of(Map.of("system", "email", "value", unique + "@test.example", "use", "home")),
                "address",
                        List.of(Map.of(
                                "line",
                                List.of(number % 10_000 + " " + unique + " St"),
                                "city",
                                "Queens",
                                "state",
                                "NY",
                                "postalCode",
                                "11101")));
    }

    /** A case with counsel for that patient. */
    JsonNode caseWithCounsel(String patient) {
        return caseOf(patient, firms().get(0));
    }

    /** A case with an attorney of that firm for that patient. */
    JsonNode caseWithCounsel(String patient, String firmName) {
        for (JsonNode firm : firms()) {
            if (firm.get("name").asText().equals(firmName)) {
                return caseOf(patient, firm);
            }
        }
        throw new AssertionError("no firm " + firmName);
    }

    private JsonNode firms() {
        return items(caseManager.get("/v1/firms").expect(200).body());
    }

    private JsonNode caseOf(String patient, JsonNode firm) {
        Map<String, Object> body = caseBody(patient);
        body.put("firm", firm.get("id").asText());
        body.put("attorney", firm.get("attorneys").get(0).get("id").asText());
        return caseManager.post("/v1/cases", body).expect(201).body();
    }

    /** A case without counsel, to be opened. */
    static Map<String, Object> caseBody(String patient) {
        Map<String, Object> body = new HashMap<>();
        body.put("patient", patient);
        body.put("dateOfLoss", LocalDate.now().minusDays(20).toString());
        body.put("accidentKind", "AUTO");
        body.put("state", "NY");
        body.put("patientRole", "driver");
        body.put("narrative", "Rear-ended at a light");
        body.put("carrier", "Test Mutual");
        body.put("claimNo", "TC-" + letters(UUID.randomUUID()));
        return body;
    }

    /** An exam type, or another kind of visit. */
    JsonNode visitType(boolean exam) {
        for (JsonNode type : items(frontDesk.get("/v1/visit-types").expect(200).body())) {
            if (type.path("exam").asBoolean() == exam) {
                return type;
            }
        }
        throw new AssertionError("no such visit type");
    }

    /** Free slots for that visit type from some days ahead, of the account's own provider when {@code own}. */
    List<JsonNode> slots(String visitType, int daysAhead, int days) {
        LocalDate from = LocalDate.now().plusDays(daysAhead);
        String path = "/v1/slots?visitType=" + visitType + "&provider=" + ownProvider() + "&from=" + from + "&to="
                + from.plusDays(days);
        List<JsonNode> found = new java.util.ArrayList<>();
        items(frontDesk.get(path).expect(200).body()).forEach(found::add);
        return found;
    }

    /** The provider that the physician's API client documents for. */
    String ownProvider() {
        JsonNode providers = items(frontDesk.get("/v1/providers").expect(200).body());
        return providers.get(0).get("id").asText();
    }

    Map<String, Object> booking(String patient, String caseId, String visitType, JsonNode slot) {
        Map<String, Object> body = new HashMap<>();
        body.put("patient", patient);
        if (caseId != null) {
            body.put("case", caseId);
        }
        body.put("visitType", visitType);
        body.put("provider", slot.get("provider").asText());
        body.put("site", slot.get("site").asText());
        body.put("start", slot.get("start").asText());
        return body;
    }

    /** An invoice for the signed visit of a new patient, whose letter of protection everybody has signed. */
    JsonNode invoice() {
        String caseId = signedVisit().get("case").asText();
        return biller.post("/v1/invoices", Map.of("case", caseId)).expect(201).body();
    }

    /** The encounter of a new patient, its note signed, whose letter of protection everybody has signed. */
    JsonNode signedVisit() {
        String patient = patient();
        String caseId = caseWithCounsel(patient).get("id").asText();
        JsonNode visit = booked(patient, caseId);
        executeLetter(caseId);
        String at = "/v1/appointments/" + visit.get("id").asText();
        frontDesk.post(at + "/arrive", Map.of()).expect(200);
        frontDesk
                .post(at + "/check-in", Map.of("identityConfirmed", true, "payerConfirmed", true))
                .expect(200);
        JsonNode opened = opened(visit.get("id").asText());
        signNote(opened);
        return opened;
    }

    /** The encounter, with an empty note, of a new patient who is in the clinic for an accident. */
    JsonNode encounter() {
        String patient = patient();
        return encounter(patient, caseWithCounsel(patient).get("id").asText());
    }

    /** The encounter of a visit for which that patient has arrived, its note still empty. */
    JsonNode encounter(String patient) {
        return encounter(patient, null);
    }

    JsonNode encounter(String patient, String caseId) {
        String visit = booked(patient, caseId).get("id").asText();
        frontDesk.post("/v1/appointments/" + visit + "/arrive", Map.of()).expect(200);
        return opened(visit);
    }

    /** The encounter of a visit of that kind with that provider, in the first free time so many days from now or later. */
    JsonNode encounter(String patient, String caseId, String visitType, String provider, int daysAhead) {
        LocalDate from = LocalDate.now().plusDays(daysAhead);
        JsonNode slot = items(frontDesk
                        .get("/v1/slots?visitType=" + visitType + "&provider=" + provider + "&from=" + from + "&to="
                                + from.plusDays(20))
                        .expect(200)
                        .body())
                .get(0);
        String visit = frontDesk
                .post("/v1/appointments", booking(patient, caseId, visitType, slot))
                .expect(201)
                .text("id");
        frontDesk.post("/v1/appointments/" + visit + "/arrive", Map.of()).expect(200);
        return opened(visit);
    }

    /** The provider who signs in to the pages as the physician of Eastside; only they sign there. */
    static String signingProvider() throws SQLException {
        return RunningCareQuay.db()
                .one(
                        "select p.id from provider p join account a on a.id = p.account_id join login l on l.id = a.login_id"
                                + " where l.email = ?",
                        "physician@eastside.example");
    }

    private JsonNode booked(String patient, String caseId) {
        String visitType = visitType(true).get("id").asText();
        JsonNode slot = slots(visitType, 45, 20).get(0);
        return frontDesk
                .post("/v1/appointments", booking(patient, caseId, visitType, slot))
                .expect(201)
                .body();
    }

    /** Sends the newest letter of protection of a case, and has everybody sign it. */
    void executeLetter(String caseId) {
        JsonNode letter = letter(caseId);
        String at = "/v1/cases/" + caseId + "/letters-of-protection/"
                + letter.get("id").asText();
        JsonNode sent = caseManager
                .post(at + "/send", Map.of("version", letter.get("version").asLong()))
                .expect(200)
                .body();
        JsonNode signed = caseManager
                .post(
                        at + "/sign",
                        Map.of("version", sent.get("version").asLong(), "party", "PATIENT", "name", "Ana Test"))
                .expect(200)
                .body();
        caseManager
                .post(
                        at + "/sign",
                        Map.of("version", signed.get("version").asLong(), "party", "ATTORNEY", "name", "Counsel"))
                .expect(200);
    }

    /** The newest letter of protection of a case. */
    JsonNode letter(String caseId) {
        return items(caseManager
                        .get("/v1/cases/" + caseId + "/letters-of-protection")
                        .expect(200)
                        .body())
                .get(0);
    }

    private JsonNode opened(String visit) {
        return physician
                .post("/v1/encounters", Map.of("appointment", visit))
                .expect(201)
                .body();
    }

    /** Writes all that a note needs, and signs it. */
    void signNote(JsonNode opened) {
        String at = "/v1/encounters/" + opened.get("id").asText();
        Map<String, Object> note = new HashMap<>();
        for (String section : List.of("subjective", "objective", "assessment", "plan")) {
            note.put(section, "Neck pain after the collision, " + section);
        }
        note.put("version", opened.get("version").asLong());
        note.put("diagnoses", List.of(Map.of("code", "M54.2")));
        note.put("charges", List.of(Map.of("code", "99204", "units", 1, "diagnosisPointers", List.of(1))));
        JsonNode written = physician.put(at + "/note", note).expect(200).body();
        physician
                .post(at + "/sign", Map.of("version", written.get("version").asLong()))
                .expect(200);
    }

    static JsonNode items(JsonNode body) {
        return body.has("items") ? body.get("items") : body;
    }

    /** Letters only: names hold no digits. */
    static String letters(UUID id) {
        StringBuilder text = new StringBuilder();
        for (char c : id.toString().replace("-", "").substring(0, 12).toCharArray()) {
            text.append((char) (Character.isDigit(c) ? 'a' + (c - '0') : c + 10));
        }
        return text.toString();
    }
}
