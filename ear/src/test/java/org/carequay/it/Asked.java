package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A consent with words of its own, asked for visits of a kind that nobody else has. */
final class Asked {
    final Clinic clinic;
    final Told told;
    final String code = "zz-" + Clinic.letters(UUID.randomUUID());
    final String template;
    final String requirement;
    final String title;

    Asked(Told told, String occasion, Integer months, boolean blocking) {
        this.told = told;
        clinic = told.clinic;
        title = "Zz " + code;
        template = clinic.admin
                .post(
                        "/v1/letter-templates",
                        Map.of(
                                "kind",
                                "CONSENT",
                                "code",
                                code,
                                "language",
                                "en",
                                "title",
                                title,
                                "body",
                                "<p>I, {{patient.name}}, agree to all of it.</p>"))
                .expect(201)
                .text("id");
        publish(false);
        requirement = clinic.admin
                .post("/v1/consent-requirements", rule(occasion, months, blocking))
                .expect(201)
                .text("id");
    }

    Map<String, Object> rule(String occasion, Integer months, boolean blocking) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("code", code);
        rule.put("occasion", occasion);
        rule.put("months", months);
        rule.put("visitTypes", List.of(told.own.visitType));
        rule.put("blocking", blocking);
        return rule;
    }

    /** The next version of the words. */
    void publish(boolean major) {
        String at = "/v1/letter-templates/" + template;
        JsonNode now = clinic.admin.get(at).expect(200).body();
        if (!now.get("versions").isEmpty()) {
            Map<String, Object> words = Map.of(
                    "version",
                    now.get("version").asLong(),
                    "title",
                    title,
                    "body",
                    now.get("body").asText() + "<p>And more.</p>");
            now = clinic.admin.put(at, words).expect(200).body();
        }
        clinic.admin
                .post(
                        at + "/publish",
                        Map.of("version", now.get("version").asLong(), "major", major, "note", "Zz what is new"))
                .expect(200);
    }

    /** A visit in so many days. */
    String visit(int daysAhead) {
        Instant start = told.at(daysAhead, 10);
        return told.book(start).get("id").asText();
    }

    /** How it stands for that visit. */
    JsonNode standing(String visit) {
        for (JsonNode each : Clinic.items(clinic.frontDesk
                .get("/v1/appointments/" + visit + "/consents")
                .expect(200)
                .body())) {
            if (each.get("requirement").asText().equals(requirement)) {
                return each;
            }
        }
        throw new AssertionError("not asked for that visit");
    }

    /** Taken down as signed on paper. */
    JsonNode signed(String visit) {
        return onPaper(visit, Map.of()).expect(201).body();
    }

    Api.Answer onPaper(String visit, Map<String, Object> more) {
        Map<String, Object> paper = new HashMap<>(more);
        paper.put("requirement", requirement);
        paper.put("appointment", visit);
        paper.putIfAbsent("signer", "Zz Signer");
        return clinic.frontDesk.post("/v1/patients/" + told.patient + "/consents", paper);
    }

    JsonNode consent(String id) {
        return clinic.frontDesk.get("/v1/consents/" + id).expect(200).body();
    }
}
