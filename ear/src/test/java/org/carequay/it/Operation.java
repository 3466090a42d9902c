package org.carequay.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One operation of the API, as its OpenAPI document lists it; the path begins below {@code /carequay/api}. */
record Operation(String method, String path, boolean takesABody) {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    static List<Operation> all() {
        JsonNode paths = Api.anonymous(RunningCareQuay.server().baseUrl() + "/api")
                .get("/openapi?format=JSON")
                .expect(200)
                .body()
                .get("paths");
        List<Operation> found = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> found.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replaceFirst("^/carequay/api", ""),
                        method.getValue().has("requestBody")))));
        return found.stream()
                .filter(operation -> METHODS.contains(operation.method()))
                .toList();
    }

    boolean hasId() {
        return path.contains("{");
    }

    /** The path with that text for each id. */
    String with(String id) {
        return path.replace("{side}", "FRONT").replaceAll("\\{[^}]+}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
