package org.carequay.server;

import java.util.ArrayList;
import java.util.List;

/** Who can sign in to the demo, as it is printed when the demo is ready. */
record DemoAccounts(String password, String clientSecret) {
    private static final List<String> CLINICS = List.of("eastside", "harbor");
    private static final List<String> PEOPLE =
            List.of("admin", "physician", "physician2", "casemanager", "frontdesk", "biller", "referrer", "patient");
    private static final List<String> CLIENTS = List.of("frontdesk", "physician", "casemanager", "biller", "admin");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("  Password of every demo account: " + password);
        lines.add("  super@carequay.example, attorney@lopez.example, attorney@grant.example");
        for (String clinic : CLINICS) {
            lines.add("  "
                    + String.join(
                            ", ",
                            PEOPLE.stream()
                                    .map(person -> person + "@" + clinic + ".example")
                                    .toList()));
        }
        lines.add("  API clients (secret " + clientSecret + "): "
                + String.join(
                        ", ",
                        CLINICS.stream()
                                .flatMap(clinic -> CLIENTS.stream().map(client -> clinic + "-" + client))
                                .toList()));
        return lines;
    }
}
