package org.carequay.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A template of the tests' own: every kind of element once, and answers for it. */
final class ReportForm {
    private static final String ALL =
            """
            {'title': {'en': 'Every kind', 'es': 'Todos'}, 'sections': [{'key': 'all', 'title': {'en': 'All of them'}, 'elements': [
             {'key': 'heading', 'type': 'HEADING', 'label': {'en': 'A heading'}},
             {'key': 'rich', 'type': 'RICH_TEXT', 'properties': {'text': {'en': '<p>Seen for <b>{{case.number}}</b><script>x()</script></p>'}}},
             {'key': 'small', 'type': 'DISCLAIMER', 'properties': {'text': {'en': 'A disclaimer'}}},
             {'key': 'line', 'type': 'SHORT_TEXT', 'label': {'en': 'A line'}, 'required': true},
             {'key': 'text', 'type': 'LONG_TEXT', 'label': {'en': 'A text'}, 'carryForward': true},
             {'key': 'number', 'type': 'NUMBER', 'label': {'en': 'A number'}, 'properties': {'unit': 'kg', 'high': 90}},
             {'key': 'day', 'type': 'DATE_TIME', 'label': {'en': 'A day'}, 'properties': {'notInFuture': true}},
             {'key': 'one', 'type': 'SINGLE_CHOICE', 'label': {'en': 'One'}, 'properties': {'choices': [
               {'code': 'left', 'label': {'en': 'Left one'}, 'score': 1}, {'code': 'right', 'label': {'en': 'Right one'}, 'score': 4}]}},
             {'key': 'many', 'type': 'MULTIPLE_CHOICE', 'label': {'en': 'Many'}, 'properties': {'choices': [
               {'code': 'a', 'label': {'en': 'Choice a'}}, {'code': 'b', 'label': {'en': 'Choice b'}}]}},
             {'key': 'asked', 'type': 'YES_NO_NA', 'label': {'en': 'Asked'}, 'properties': {'noteFor': 'YES'}},
             {'key': 'why', 'type': 'SHORT_TEXT', 'label': {'en': 'Why not'}, 'required': true,
               'visibleIf': {'tests': [{'key': 'asked', 'operator': 'IS', 'value': 'NO'}]}},
             {'key': 'pain', 'type': 'SCALE', 'label': {'en': 'Pain'}},
             {'key': 'table', 'type': 'TABLE', 'label': {'en': 'A table'}, 'properties': {'columns': [
               {'key': 'what', 'label': {'en': 'What'}, 'kind': 'TEXT'}, {'key': 'n', 'label': {'en': 'Times'}, 'kind': 'NUMBER'}]}},
             {'key': 'rom', 'type': 'RANGE_OF_MOTION', 'label': {'en': 'Range of motion'}, 'properties': {'joints': ['CERVICAL']}},
             {'key': 'tests', 'type': 'TEST_MATRIX', 'label': {'en': 'Tests'}, 'properties': {'groups': ['CERVICAL']}},
             {'key': 'chart', 'type': 'BODY_CHART', 'label': {'en': 'Body chart'}},
             {'key': 'dx', 'type': 'DIAGNOSES', 'label': {'en': 'Diagnoses'}, 'required': true},
             {'key': 'cpt', 'type': 'PROCEDURES', 'label': {'en': 'Procedures'}},
             {'key': 'score', 'type': 'SCORE', 'label': {'en': 'A score'}, 'properties': {'inputs': ['one', 'pain'],
               'bands': [{'from': 0, 'label': {'en': 'Few'}}, {'from': 10, 'label': {'en': 'Many points'}}]}},
             {'key': 'case', 'type': 'DATA_BLOCK', 'label': {'en': 'Case'}, 'properties': {'block': 'CASE'}},
             {'key': 'image', 'type': 'IMAGE', 'label': {'en': 'An image'}},
             {'key': 'attest', 'type': 'ATTESTATION', 'required': true, 'properties': {'statement': {'en': 'I examined the patient.'}}}
            ]}]}""";
    private static final String ANSWERS =
            """
            {'line': 'A line typed', 'text': 'Words & <signs>', 'number': 95.5, 'day': '2026-02-03', 'one': 'right', 'many': ['a', 'b'],
             'asked': {'answer': 'YES', 'note': 'Because'}, 'pain': 7, 'table': [{'what': 'Ice', 'n': 3}],
             'rom': {'cervical.flexion': {'measured': 25, 'pain': true}}, 'tests': {'spurling': {'left': 'POSITIVE'}}, 'attest': true}""";

    private ReportForm() {}

    static JsonNode all() {
        return json(ALL);
    }

    static JsonNode answers() {
        return json(ANSWERS);
    }

    static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** A published template of that definition. */
    static String published(Clinic clinic, JsonNode definition) {
        JsonNode added = clinic.admin
                .post("/v1/templates", Map.of("name", "Zz " + UUID.randomUUID(), "definition", definition))
                .expect(201)
                .body();
        return publish(clinic, added).get("id").asText();
    }

    static JsonNode publish(Clinic clinic, JsonNode template) {
        return clinic.admin
                .post(
                        "/v1/templates/" + template.get("id").asText() + "/publish",
                        Map.of("version", template.get("version").asLong(), "changes", "Made for a test"))
                .expect(200)
                .body();
    }

    static Map<String, Object> save(JsonNode report, JsonNode answers) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", report.get("version").asLong());
        body.put("answers", answers);
        return body;
    }
}
