package org.carequay.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Sends files of patients to import, and waits for their jobs. */
public final class ImportFile {
    static final String PATH = "/v1/patients/import?dryRun=";
    private static final String BOUNDARY = "----carequay-import";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ImportFile() {}

    public static Api.Answer send(Api api, boolean dry, byte[] file, Map<String, Object> mapping) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "Content-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv");
        body.writeBytes(file);
        if (mapping != null) {
            part(body, "\r\n", "Content-Disposition: form-data; name=\"mapping\"\r\nContent-Type: application/json");
            body.writeBytes(json(mapping));
        }
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return api.send("POST", PATH + dry, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    public static Api.Answer send(Api api, boolean dry, String file) {
        return send(api, dry, file.getBytes(StandardCharsets.UTF_8), null);
    }

    /** The job of an accepted file once it has ended. */
    public static JsonNode ended(Api api, Api.Answer accepted) {
        return api.until("/v1/jobs/" + accepted.expect(202).text("id"), ImportFile::hasEnded, PATIENCE);
    }

    static boolean hasEnded(JsonNode job) {
        return !"RUNNING".equals(job.path("state").asText());
    }

    private static void part(ByteArrayOutputStream body, String headers) {
        part(body, "", headers);
    }

    private static void part(ByteArrayOutputStream body, String before, String headers) {
        body.writeBytes((before + "--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] json(Map<String, Object> mapping) {
        try {
            return Api.JSON.writeValueAsBytes(mapping);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
