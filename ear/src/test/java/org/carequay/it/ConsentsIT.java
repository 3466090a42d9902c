package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What patients are asked to agree to: when, for how long it holds, and what check-in makes of it. */
@ExtendWith(RunningCareQuay.class)
class ConsentsIT {
    private static final String NEW_YORK = "America/New_York";
    private final Db db = RunningCareQuay.db();
    private final Told told = new Told(null);

    private Api.Answer checkIn(String visit, Map<String, Object> body) {
        return told.clinic.frontDesk.post("/v1/appointments/" + visit + "/check-in", body);
    }

    private static Map<String, Object> gate(String name, boolean confirmed, String waiver) {
        Map<String, Object> gate = new HashMap<>();
        gate.put("gate", name);
        gate.put("confirmed", confirmed);
        gate.put("waiver", waiver);
        return gate;
    }

    private String arrived(Asked asked, int daysAhead) {
        String visit = asked.visit(daysAhead);
        told.clinic
                .frontDesk
                .post("/v1/appointments/" + visit + "/arrive", Map.of())
                .expect(200);
        return visit;
    }

    @Test
    void checkInWaitsForABlockingConsentOrAReason() throws Exception {
        Asked asked = new Asked(told, "PROCEDURE", null, true);
        String visit = arrived(asked, 41);
        assertThat(asked.standing(visit).get("status").asText()).isEqualTo("REQUIRED");
        Map<String, Object> all = Map.of(
                "gates",
                List.of(gate("IDENTITY", true, null), gate("PAYER", true, null), gate("CONSENTS", true, null)));
        Api.Answer refused = checkIn(visit, all).expect(422);
        assertThat(refused.text("code")).isEqualTo("check-in-gates");
        assertThat(refused.body().get("violations").findValuesAsText("field")).containsExactly("CONSENTS");
        assertThat(checkIn(visit, Map.of("gates", List.of(gate("IDENTITY", true, null), gate("PAYER", true, null))))
                        .expect(422)
                        .body()
                        .get("violations")
                        .findValuesAsText("field"))
                .containsExactly("CONSENTS");
        assertThat(checkIn(visit, Map.of("identityConfirmed", true, "payerConfirmed", true))
                        .expect(422)
                        .body()
                        .get("violations")
                        .findValuesAsText("field"))
                .as("the short way is no way around")
                .containsExactly("waiver");
        asked.signed(visit);
        assertThat(asked.standing(visit).get("current").asBoolean()).isTrue();
        checkIn(visit, all).expect(200);

        String other = arrived(asked, 42);
        assertThat(asked.standing(other).get("status").asText())
                .as("asked for each visit")
                .isEqualTo("REQUIRED");
        checkIn(other, Map.of("identityConfirmed", true, "payerConfirmed", true, "waiver", "Zz in pain"))
                .expect(200);
        assertThat(db.one(
                        "select waiver from check_in_gate where appointment_id = ?::uuid and gate = 'CONSENTS'", other))
                .isEqualTo("Zz in pain");
    }

    @Test
    void whatDoesNotBlockIsOnlyTold() {
        Asked asked = new Asked(told, "PROCEDURE", null, false);
        String visit = arrived(asked, 43);
        assertThat(asked.standing(visit).get("current").asBoolean()).isFalse();
        checkIn(visit, Map.of("identityConfirmed", true, "payerConfirmed", true))
                .expect(200);
    }

    @Test
    void onlyAMajorVersionIsAskedForAgain() {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(44);
        JsonNode first = asked.signed(visit);
        assertThat(first.get("number").asText()).isEqualTo("1.0");
        asked.publish(false);
        assertThat(asked.standing(visit).get("current").asBoolean()).isTrue();
        asked.publish(true);
        JsonNode again = asked.standing(visit);
        assertThat(again.get("current").asBoolean()).isFalse();
        assertThat(again.get("status").asText()).isEqualTo("REQUIRED");
        assertThat(asked.consent(first.get("id").asText()).get("status").asText())
                .as("holds until a later one takes its place")
                .isEqualTo("SIGNED");
        JsonNode second = asked.signed(visit);
        assertThat(second.get("number").asText()).isEqualTo("2.0");
        assertThat(asked.standing(visit).get("current").asBoolean()).isTrue();
        assertThat(asked.consent(first.get("id").asText()).get("status").asText())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void aSignatureHoldsForItsMonths() throws Exception {
        Asked asked = new Asked(told, "YEARLY", 12, true);
        String visit = asked.visit(45);
        JsonNode signed = asked.signed(visit);
        LocalDate today = LocalDate.now(ZoneId.of(NEW_YORK));
        assertThat(signed.get("expiresOn").asText())
                .isIn(
                        today.plusMonths(12).minusDays(1).toString(),
                        today.minusDays(1).plusMonths(12).minusDays(1).toString());
        String id = signed.get("id").asText();
        LocalDate day = today.plusDays(45);
        db.updateUnseen("update consent set expires_on = ?::date where id = ?::uuid", day.toString(), id);
        assertThat(asked.standing(visit).get("current").asBoolean())
                .as("its last day is included")
                .isTrue();
        db.updateUnseen(
                "update consent set expires_on = ?::date where id = ?::uuid",
                day.minusDays(1).toString(),
                id);
        assertThat(asked.standing(visit).get("status").asText())
                .as("the day of the visit counts, not today")
                .isEqualTo("EXPIRED");
        assertThat(asked.consent(id).get("status").asText()).isEqualTo("SIGNED");
        db.updateUnseen(
                "update consent set expires_on = ?::date where id = ?::uuid",
                today.minusDays(2).toString(),
                id);
        assertThat(asked.consent(id).get("status").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void aCaseIsAskedForOnce() {
        Asked asked = new Asked(told, "CASE", null, true);
        String without = asked.visit(46);
        assertThat(Clinic.items(told.clinic
                                .frontDesk
                                .get("/v1/appointments/" + without + "/consents")
                                .expect(200)
                                .body())
                        .findValuesAsText("requirement"))
                .doesNotContain(asked.requirement);
    }

    @Test
    void revokedAndDeclinedStayInTheHistory() {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(47);
        JsonNode signed = asked.signed(visit);
        String at = "/v1/consents/" + signed.get("id").asText();
        Api desk = told.clinic.frontDesk;
        long version = signed.get("version").asLong();
        assertThat(desk.post(at + "/revoke", Map.of("version", version, "reason", " "))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("reason");
        assertThat(desk.post(at + "/revoke", Map.of("version", version - 1, "reason", "Zz"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        assertThat(desk.post(at + "/decline", Map.of("version", version, "reason", "Zz"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("consent-answered");
        JsonNode revoked = desk.post(at + "/revoke", Map.of("version", version, "reason", "Zz changed my mind"))
                .expect(200)
                .body();
        assertThat(revoked.get("status").asText()).isEqualTo("REVOKED");
        assertThat(revoked.get("reason").asText()).isEqualTo("Zz changed my mind");
        assertThat(revoked.get("endedBy").asText()).isNotBlank();
        assertThat(asked.standing(visit).get("status").asText()).isEqualTo("REVOKED");
        assertThat(desk.post(
                                at + "/revoke",
                                Map.of("version", revoked.get("version").asLong(), "reason", "Zz"))
                        .expect(409)
                        .text("code"))
                .isEqualTo("consent-not-signed");

        handOver(visit).expect(201);
        JsonNode open = asked.standing(visit);
        assertThat(open.get("status").asText()).isEqualTo("REQUIRED");
        String next = "/v1/consents/" + open.get("consent").asText();
        desk.post(next + "/decline", Map.of("version", 1, "reason", "Zz no")).expect(200);
        assertThat(asked.standing(visit).get("status").asText()).isEqualTo("DECLINED");
        assertThat(statuses(asked)).containsExactly("DECLINED", "REVOKED");
    }

    private List<String> statuses(Asked asked) {
        return Clinic.items(told.clinic
                        .frontDesk
                        .get("/v1/patients/" + told.patient + "/consents")
                        .expect(200)
                        .body())
                .findParents("requirement")
                .stream()
                .filter(each -> each.get("requirement").asText().equals(asked.requirement))
                .map(each -> each.get("status").asText())
                .toList();
    }

    private Api.Answer handOver(String visit) {
        return told.clinic.frontDesk.post(
                "/v1/intake-packets", Map.of("patient", told.patient, "appointment", visit, "way", "TABLET"));
    }

    @Test
    void whoAsksAtOnceAsksOnce() throws Exception {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(48);
        Callable<Api.Answer> act = () -> handOver(visit);
        assertThat(Together.run(List.of(act, act, act, act, act, act)))
                .extracting(Api.Answer::status)
                .containsOnly(201);
        assertThat(statuses(asked)).containsExactly("REQUIRED");
    }

    @Test
    void nothingIsHandedOverWhenAllIsAnswered() {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(49);
        for (JsonNode each : Clinic.items(told.clinic
                .frontDesk
                .get("/v1/appointments/" + visit + "/consents")
                .expect(200)
                .body())) {
            told.clinic
                    .frontDesk
                    .post(
                            "/v1/patients/" + told.patient + "/consents",
                            Map.of(
                                    "requirement",
                                    each.get("requirement").asText(),
                                    "appointment",
                                    visit,
                                    "signer",
                                    "Zz Signer"))
                    .expect(201);
        }
        assertThat(handOver(visit).expect(409).text("code")).isEqualTo("packet-empty");
        assertThat(told.clinic
                        .frontDesk
                        .post("/v1/intake-packets", Map.of("patient", told.patient, "way", "PORTAL"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("way");
    }

    @Test
    void whoCannotBeReachedIsSentNothing() {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(50);
        assertThat(told.clinic
                        .frontDesk
                        .post("/v1/intake-packets", Map.of("patient", told.patient, "appointment", visit))
                        .expect(409)
                        .text("code"))
                .isEqualTo("patient-unreachable");
        assertThat(statuses(asked)).as("and nothing is left behind").isEmpty();
    }

    @Test
    void somebodyElseSignsForAChild() throws Exception {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(51);
        db.updateUnseen(
                "update patient set birth_date = current_date - interval '17 years' where id = ?::uuid", told.patient);
        assertThat(asked.onPaper(visit, Map.of()).expect(409).text("code")).isEqualTo("guardian-needed");
        assertThat(asked.onPaper(visit, Map.of("role", "GUARDIAN"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("relation");
        assertThat(asked.onPaper(visit, Map.of("role", "WITNESS"))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .contains("role");
        JsonNode signed = asked.onPaper(
                        visit, Map.of("role", "GUARDIAN", "relation", "PARENT", "witness", "Zz Witness"))
                .expect(201)
                .body();
        assertThat(signed.get("signatures").findValuesAsText("role")).containsExactly("GUARDIAN", "WITNESS");
        assertThat(signed.get("signatures").get(0).get("relation").asText()).isEqualTo("PARENT");
    }

    @Test
    void aScanIsOneOfThePatientsOwn() {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String visit = asked.visit(52);
        String other =
                told.clinic.frontDesk.get("/v1/documents?size=50").expect(200).body().findValuesAsText("id").stream()
                        .findFirst()
                        .orElseThrow();
        assertThat(asked.onPaper(visit, Map.of("scan", other))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("scan");
        String foreign = new Told(told.clinic, null).patient;
        assertThat(told.clinic
                        .frontDesk
                        .post(
                                "/v1/patients/" + foreign + "/consents",
                                Map.of("requirement", asked.requirement, "appointment", visit, "signer", "Zz"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        Api admin = told.clinic.admin;
        assertThat(admin.post("/v1/consent-requirements", asked.rule("FIRST_VISIT", null, true))
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .as("asked already")
                .containsExactly("code");
        Map<String, Object> rule = asked.rule("YEARLY", null, true);
        rule.put("visitTypes", List.of());
        rule.put("position", -1);
        assertThat(admin.post("/v1/consent-requirements", rule)
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("months", "position");
        rule.put("occasion", "PROCEDURE");
        rule.put("months", 121);
        rule.put("code", "zz-nowhere");
        assertThat(admin.post("/v1/consent-requirements", rule)
                        .expect(422)
                        .body()
                        .findValuesAsText("field"))
                .containsExactly("code", "months", "visitTypes", "position");
        String at = "/v1/consent-requirements/" + asked.requirement;
        Map<String, Object> change = asked.rule("FIRST_VISIT", null, false);
        change.put("version", 1);
        change.put("active", false);
        assertThat(admin.put(at, change).expect(200).body().get("active").asBoolean())
                .isFalse();
        assertThat(admin.put(at, change).expect(409).text("code")).isEqualTo("stale");
    }

    @Test
    void whatWasSignedNeverChanges() throws SQLException {
        Asked asked = new Asked(told, "FIRST_VISIT", null, true);
        String id = asked.signed(asked.visit(53)).get("id").asText();
        for (String change : List.of(
                "update consent set content_hash = repeat('0', 64) where id = ?::uuid",
                "update consent set signed_at = signed_at - interval '1 day' where id = ?::uuid",
                "update consent set status = 'VIEWED', signed_at = null where id = ?::uuid",
                "update consent set patient_id = (select id from patient p where p.clinic_id = consent.clinic_id"
                        + " and p.id <> patient_id limit 1) where id = ?::uuid",
                "update consent_signature set name = 'Zz Other' where consent_id = ?::uuid",
                "delete from consent_signature where consent_id = ?::uuid",
                "delete from consent where id = ?::uuid")) {
            assertThatThrownBy(() -> db.update(change, id)).as(change).isInstanceOf(SQLException.class);
        }
    }
}
