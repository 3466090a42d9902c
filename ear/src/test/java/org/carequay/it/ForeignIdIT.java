package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the API whose path holds an id, as the OpenAPI document lists them, is asked by people of harbor with ids of
 * eastside, with ids that nobody has, and with ids that are none: nothing comes back, and reads answer all three alike.
 */
@ExtendWith(RunningCareQuay.class)
class ForeignIdIT {
    private final List<Api> harbor = List.of(
            RunningCareQuay.api("harbor", "admin"),
            RunningCareQuay.api("harbor", "physician"),
            RunningCareQuay.api("harbor", "biller"));

    @Test
    void nothingOfEastsideIsSeenOrChangedFromHarbor() throws SQLException {
        List<Operation> operations =
                Operation.all().stream().filter(Operation::hasId).toList();
        assertThat(operations).hasSizeGreaterThan(20);
        for (Operation operation : operations) {
            String foreign = Things.fillPath(operation.path(), "eastside");
            for (Api caller : harbor) {
                Api.Answer answer = call(caller, operation.method(), foreign);
                assertThat(answer.status()).as(operation.toString()).isIn(400, 403, 404, 415, 422);
                if (operation.method().equals("GET") && answer.status() != 403) {
                    assertThat(answer.status()).as("GET " + operation.path()).isEqualTo(404);
                    assertThat(call(
                                            caller,
                                            "GET",
                                            operation.with(UUID.randomUUID().toString()))
                                    .status())
                            .isEqualTo(404);
                    assertThat(call(caller, "GET", operation.with("no-id")).status())
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void theOwnClinicSeesThem() throws SQLException {
        Api eastside = RunningCareQuay.api("eastside", "admin");
        for (String resource : List.of("patients", "cases", "appointments", "encounters", "invoices", "documents")) {
            assertThat(eastside.get("/v1/" + resource + "/" + Things.idOf(resource, "eastside"))
                            .status())
                    .as(resource)
                    .isEqualTo(200);
        }
    }

    private static Api.Answer call(Api caller, String method, String path) {
        return switch (method) {
            case "GET" -> caller.get(path);
            case "PUT" -> caller.put(path, Map.of("version", 1));
            case "DELETE" -> caller.delete(path);
            default -> caller.post(path, Map.of("version", 1));
        };
    }
}
