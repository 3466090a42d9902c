package org.carequay.bench;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The patient list of a small and of a large clinic, in turns with the smallest page a signed-in person can open. */
@ExtendWith(MeasuredCareQuay.class)
class PatientListBench {
    private static final String EMPTY = "/choose-clinic.xhtml";
    private static final String LIST = "/app/patients/list.xhtml";
    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int CLIENTS = 2;
    private static final int TIMES = 100;
    private static final int WARM_UP = 60;

    @Test
    void patientList() throws Exception {
        List<SignedInBrowser> people = List.of(signedIn("frontdesk"), signedIn("casemanager"));
        MeasuredCareQuay.script("patients.sql", SMALL);
        MeasuredCareQuay.settle();
        Crowd.often(CLIENTS, WARM_UP, opening(people, EMPTY));
        Crowd.often(CLIENTS, WARM_UP, opening(people, LIST));
        compare(people, LIST, SMALL, "Patient list", "≤ 3, flat");
        MeasuredCareQuay.script("patients.sql", LARGE);
        MeasuredCareQuay.settle();
        compare(people, LIST, LARGE, "Patient list", "≤ 3, flat");
    }

    /** Page and empty page in short turns, so that whatever else the machine does weighs on both. */
    private static void compare(List<SignedInBrowser> people, String path, int patients, String what, String aim)
            throws Exception {
        int rounds = 5;
        Crowd.Times page = new Crowd.Times(new long[0], 0);
        Crowd.Times empty = page;
        for (int round = 0; round < rounds; round++) {
            page = page.and(Crowd.often(CLIENTS, TIMES / rounds, opening(people, path)));
            empty = empty.and(Crowd.often(CLIENTS, TIMES / rounds, opening(people, EMPTY)));
        }
        String title = String.format(Locale.ROOT, "%s, %,d patients, p95", what, patients);
        MeasuredCareQuay.figures().compare(title, "ms", page.p95Millis(), empty.p95Millis(), aim);
    }

    private static Crowd.Act opening(List<SignedInBrowser> people, String path) {
        return (client, turn) -> people.get(client).page(path);
    }

    private static SignedInBrowser signedIn(String role) throws Exception {
        return new SignedInBrowser(role + "@harbor.example", MeasuredCareQuay.PASSWORD);
    }
}
