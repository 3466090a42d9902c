package org.carequay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A visit with a report of 150 elements: opening its pages, saving one answer and a draft of the note, and the PDF of the
 * shipped final narrative; in turns with the smallest page and the smallest list.
 */
@ExtendWith(MeasuredCareQuay.class)
class EncounterBench {
    private static final String EMPTY = "/choose-clinic.xhtml";
    private static final String SMALLEST = "/v1/visit-types";
    private static final int ELEMENTS = 150;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 5;
    private static final int EACH = 30;
    private static final int PDFS = 20;
    /** Of a long text, so that the narrative gets about as long as its aim says. */
    private static final int LINES = 136;

    private static final double KILO = 1024;
    private static final Pattern LINKED =
            Pattern.compile("(?:src|href)=\"(/carequay/[^\"]*\\.(?:js|css)\\.xhtml[^\"]*)\"");

    private final Api desk = MeasuredCareQuay.api("harbor", "frontdesk");
    private final Api physician = MeasuredCareQuay.api("harbor", "physician");
    private final Api admin = MeasuredCareQuay.api("harbor", "admin");

    @Test
    void encounter() throws Exception {
        SignedInBrowser doctor = new SignedInBrowser("physician@harbor.example", MeasuredCareQuay.PASSWORD);
        JsonNode visit = arrived();
        String encounter = visit.get("id").asText();
        String report = begun(encounter, published());
        String noted = "/app/encounters/edit.xhtml?id=" + arrived().get("id").asText();
        String reported = "/app/reports/edit.xhtml?id=" + report;
        pages("Encounter page", doctor, noted, "");
        pages("Report page of 150 elements", doctor, reported, "≤ 300 ms");
        weight("Encounter page", doctor.page(noted));
        weight("Report page of 150 elements", doctor.page(reported));
        answers("/v1/reports/" + report);
        drafts();
        narrative(encounter);
    }

    private static void pages(String what, SignedInBrowser doctor, String path, String aim) throws Exception {
        compare(what + ", whole, p95", (client, turn) -> doctor.page(path), (client, turn) -> doctor.page(EMPTY), aim);
    }

    private void answers(String report) throws Exception {
        long[] version = {physician.get(report).body().get("version").asLong()};
        Crowd.Act save = (client, turn) -> version[0] = physician
                .put(report, Map.of("version", version[0], "answers", Map.of("text_" + turn % EACH, "Answer " + turn)))
                .expect(200)
                .body()
                .get("version")
                .asLong();
        compare("Saving an answer of 150, API, p95", save, smallest(), "≤ 50 ms");
    }

    private void drafts() throws Exception {
        JsonNode opened = arrived();
        String at = "/v1/encounters/" + opened.get("id").asText() + "/note";
        long[] version = {opened.get("version").asLong()};
        Crowd.Act save = (client, turn) -> version[0] = physician
                .put(
                        at,
                        Map.of(
                                "version", version[0],
                                "subjective", "Neck pain after the collision. ".repeat(20) + turn,
                                "objective", "Spurling positive on the left. ".repeat(20),
                                "diagnoses", List.of(Map.of("code", "M54.2"), Map.of("code", "S13.4XXA")),
                                "charges",
                                        List.of(Map.of("code", "99204", "units", 1, "diagnosisPointers", List.of(1)))))
                .expect(200)
                .body()
                .get("version")
                .asLong();
        compare("Saving a draft of a note, API, p95", save, smallest(), "≤ 50 ms");
    }

    private void narrative(String encounter) throws Exception {
        String template = null;
        for (JsonNode each : admin.get("/v1/templates").expect(200).body().get("items")) {
            if (each.get("name").asText().toLowerCase(Locale.ROOT).contains("narrative")) {
                template = each.get("id").asText();
            }
        }
        String report = "/v1/reports/" + begun(encounter, template);
        fill(report, template);
        String path = report + ".pdf";
        try (PDDocument printed = Loader.loadPDF(physician.get(path).expect(200).bytes())) {
            MeasuredCareQuay.figures()
                    .alone("Final narrative, pages", String.valueOf(printed.getNumberOfPages()), "12");
        }
        Crowd.Act print = (client, turn) -> physician.get(path).expect(200);
        Crowd.often(1, PDFS, print);
        Crowd.Times times = Crowd.often(1, PDFS, print);
        MeasuredCareQuay.figures()
                .compare(
                        "PDF of the final narrative, p95",
                        "ms",
                        times.p95Millis(),
                        Crowd.often(1, PDFS, smallest()).p95Millis(),
                        "≤ 1 s");
    }

    /** A long text wherever one can be typed. */
    private void fill(String report, String template) {
        Map<String, String> answers = new HashMap<>();
        JsonNode sections = physician
                .get("/v1/templates/" + template + "/definition?number=1")
                .expect(200)
                .body()
                .at("/definition/sections");
        for (JsonNode section : sections) {
            for (JsonNode element : section.get("elements")) {
                if (element.get("type").asText().equals("LONG_TEXT")) {
                    answers.put(
                            element.get("key").asText(), "Pain on turning to the left, none at rest. ".repeat(LINES));
                }
            }
        }
        long version = physician.get(report).body().get("version").asLong();
        physician.put(report, Map.of("version", version, "answers", answers)).expect(200);
    }

    private Crowd.Act smallest() {
        return (client, turn) -> physician.get(SMALLEST).expect(200);
    }

    /** In short turns, so that whatever else the machine does weighs on both. */
    private static void compare(String what, Crowd.Act act, Crowd.Act floor, String aim) throws Exception {
        Crowd.often(1, WARM_UP, act);
        Crowd.often(1, WARM_UP, floor);
        Crowd.Times measured = new Crowd.Times(new long[0], 0);
        Crowd.Times beside = measured;
        for (int round = 0; round < ROUNDS; round++) {
            measured = measured.and(Crowd.often(1, EACH, act));
            beside = beside.and(Crowd.often(1, EACH, floor));
        }
        MeasuredCareQuay.figures().compare(what, "ms", measured.p95Millis(), beside.p95Millis(), aim);
    }

    /** The page with its scripts and styles, each as it comes to a browser that takes gzip; beside it the page packed, too. */
    private static void weight(String what, String page) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        Matcher linked = LINKED.matcher(page);
        Set<String> seen = new HashSet<>();
        long parts = 0;
        while (linked.find()) {
            if (seen.add(linked.group(1))) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(MeasuredCareQuay.url())
                                .resolve(linked.group(1).replace("&amp;", "&")))
                        .header("Accept-Encoding", "gzip")
                        .build();
                parts += http.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body()
                        .length;
            }
        }
        MeasuredCareQuay.figures()
                .alone(
                        what + ", sent",
                        String.format(
                                Locale.ROOT,
                                "%.0f KB page and %.0f KB in %d scripts and styles; the page would be %.0f KB packed",
                                page.length() / KILO,
                                parts / KILO,
                                seen.size(),
                                packed(page) / KILO),
                        "≤ 300 KB packed");
    }

    private static int packed(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private String published() {
        List<Map<String, Object>> elements = new ArrayList<>();
        for (int i = 0; i < ELEMENTS; i++) {
            String key = (i % 3 == 0 ? "number_" : i % 3 == 1 ? "scale_" : "text_") + i / 3;
            String type = i % 3 == 0 ? "NUMBER" : i % 3 == 1 ? "SCALE" : "LONG_TEXT";
            elements.add(Map.of("key", key, "type", type, "label", Map.of("en", "Question " + i)));
        }
        Map<String, Object> definition = Map.of(
                "title",
                Map.of("en", "Long"),
                "sections",
                List.of(Map.of("key", "all", "title", Map.of("en", "All"), "elements", elements)));
        JsonNode added = admin.post(
                        "/v1/templates", Map.of("name", "Long " + UUID.randomUUID(), "definition", definition))
                .expect(201)
                .body();
        return admin.post(
                        "/v1/templates/" + added.get("id").asText() + "/publish",
                        Map.of("version", added.get("version").asLong(), "changes", "Measured"))
                .expect(200)
                .text("id");
    }

    private String begun(String encounter, String template) {
        return physician
                .post("/v1/reports", Map.of("encounter", encounter, "template", template))
                .expect(201)
                .text("id");
    }

    /** The encounter of somebody new who has come. */
    private JsonNode arrived() {
        String patient = desk.post(
                        "/v1/patients",
                        Map.of(
                                "name",
                                        Map.of(
                                                "family",
                                                "Bench",
                                                "given",
                                                List.of(UUID.randomUUID()
                                                        .toString()
                                                        .replaceAll("[^a-f]", "x"))),
                                "birthDate", "1980-05-05",
                                "gender", "unknown"))
                .expect(201)
                .text("id");
        String type = desk.get(SMALLEST).body().get("items").get(0).get("id").asText();
        LocalDate from = LocalDate.now().plusDays(3);
        JsonNode slot = desk.get("/v1/slots?visitType=" + type + "&from=" + from + "&to=" + from.plusDays(20))
                .expect(200)
                .body()
                .get("items")
                .get(0);
        String visit = desk.post(
                        "/v1/appointments",
                        Map.of(
                                "patient", patient,
                                "visitType", type,
                                "provider", slot.get("provider").asText(),
                                "site", slot.get("site").asText(),
                                "start", slot.get("start").asText()))
                .expect(201)
                .text("id");
        desk.post("/v1/appointments/" + visit + "/arrive", Map.of()).expect(200);
        return physician
                .post("/v1/encounters", Map.of("appointment", visit))
                .expect(201)
                .body();
    }
}
