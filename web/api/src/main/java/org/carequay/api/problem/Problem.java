package org.carequay.api.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A problem document (RFC 9457).
 *
 * @param code short and stable, the last part of {@code type}
 * @param detail a sentence for people
 * @param more further members, such as {@code conflicts}
 */
public record Problem(
        int status, String code, String title, String detail, List<FieldProblem> violations, Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The members that every problem document has; nothing further may bear their names. */
    static final Set<String> OWN_MEMBERS = Set.of("type", "title", "status", "code", "detail", "violations");

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 5;
    private static final String TYPE = "urn:carequay:problem:";

    /** What is wrong with one field. */
    public record FieldProblem(String field, String code, String message) {}

    public Problem {
        violations = List.copyOf(violations);
        more = Map.copyOf(more);
    }

    public JsonObject toJson() {
        JsonObjectBuilder json = JsonTree.object()
                .add("type", TYPE + code)
                .add("title", title)
                .add("status", status)
                .add("code", code)
                .add("detail", detail);
        if (!violations.isEmpty()) {
            JsonArrayBuilder array = JsonTree.array();
            violations.forEach(violation -> array.add(JsonTree.of(violation)));
            json.add("violations", array);
        }
        more.forEach((name, value) -> json.add(name, JsonTree.of(value)));
        return json.build();
    }

    public Response.ResponseBuilder respond() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, retryAfter())
                .entity(toJson().toString());
    }

    /** In seconds; null when coming again is of no use. */
    private Object retryAfter() {
        return status == TOO_MANY ? more.get("seconds") : status == UNAVAILABLE ? (Object) RETRY_SECONDS : null;
    }
}
