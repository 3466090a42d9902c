package org.carequay.it;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.server.CareQuayServer;
import org.carequay.server.ServerOptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One server with the whole EAR and the two demo clinics for all integration tests of a lane: started by the first test class
 * that needs it, stopped when the lane ends, as with several lanes each class is a run of JUnit of its own.
 */
public final class RunningCareQuay implements BeforeAllCallback {
    /** How often a minute one address may open links; no other test comes near, nor to the limits below. */
    static final int LINKS_A_MINUTE = 300;

    /** How often one account may try to sign in. */
    static final int SIGN_INS_A_MINUTE = 150;

    /** How many tries from one address may fail in a quarter of an hour; far more than all tests together. */
    static final int FAILED_SIGN_INS = 5_000;

    /** How often one API client may ask for a token. */
    static final int TOKENS_A_MINUTE = 600;

    /** How often one account may search. */
    static final int SEARCHES_A_MINUTE = 600;

    /** Made up here, known to nobody else. */
    static final String PASSWORD = "Test-Pass-2026!";

    static final String CLIENT_SECRET = "test-secret";
    private static final int PATIENTS = 24;
    private static CareQuayServer server;
    private static Mailroom mailroom;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        synchronized (RunningCareQuay.class) {
            if (server == null) {
                server = start();
                addWhatTheDemoHasNot();
                tellSomething();
                LeftOpen.begin();
            }
        }
    }

    public static CareQuayServer server() {
        return server;
    }

    /** An API client of the clinic ({@code eastside} or {@code harbor}) in that role ({@code frontdesk}, {@code biller} …). */
    static Api api(String clinic, String role) {
        return Api.signedIn(server.baseUrl() + "/api", clinic + "-" + role, CLIENT_SECRET);
    }

    /** Where its messages go. */
    static Mailroom mailroom() {
        return mailroom;
    }

    static Db db() {
        return new Db(server.database());
    }

    /**
     * The server's code is compiled once, quickly: it runs for minutes, and compiling it a second time for speed takes more than
     * it gives back.
     */
    private static CareQuayServer start() throws InterruptedException {
        mailroom = Mailroom.open();
        Map<String, String> environment = new HashMap<>(mailroom.environment());
        environment.putAll(demo(PATIENTS));
        environment.put("CAREQUAY_MESSAGE_SECONDS", "1");
        environment.put("CAREQUAY_SIGN_ON_HOSTS", "localhost");
        environment.put("CAREQUAY_LIMIT_LINK", String.valueOf(LINKS_A_MINUTE));
        environment.put("CAREQUAY_LIMIT_SIGN_IN", String.valueOf(SIGN_INS_A_MINUTE));
        environment.put("CAREQUAY_LIMIT_GUESSES", String.valueOf(FAILED_SIGN_INS));
        environment.put("CAREQUAY_LIMIT_TOKEN", String.valueOf(TOKENS_A_MINUTE));
        environment.put("CAREQUAY_LIMIT_SEARCH", String.valueOf(SEARCHES_A_MINUTE));
        return CareQuayServer.start(ServerOptions.forTests(Path.of("target", System.getProperty("carequay.it.folder")))
                .withEnvironment(environment)
                // With one compiler 48 MB are set aside for code.
                // The server needs more, and would compile it again and again.
                .withJvmOptions(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=256m",
                        "-XX:+UseSerialGC",
                        mailroom.trust()));
    }

    /** Kinds of things that the demo has none of: whoever looks at everything finds one. */
    private static void addWhatTheDemoHasNot() throws SQLException {
        ImportFile.send(api("eastside", "admin"), true, "Last,First,DOB\nNobody,Ever,1980-01-01\n")
                .expect(202);
        Clinic eastside = new Clinic("eastside");
        String patient = new Bills(eastside).patientsOwn().get("patient").asText();
        eastside.frontDesk
                .post("/v1/payments", Map.of("patient", patient, "method", "CASH", "amount", 1))
                .expect(201);
        RemittanceFile file = new RemittanceFile(db().one("select tin from clinic where code = 'eastside'"))
                .claim("ZZNONE", "1", new BigDecimal("12.34"), "12.34", "NOBODY");
        eastside.biller
                .send("POST", "/v1/remittances", "application/edi-x12", file.bytes())
                .expect(201);
        db().updateUnseen(
                        "insert into note_hand_back (clinic_id, id, note_id, reason, handed_by, handed_account, handed_at)"
                                + " select n.clinic_id, gen_random_uuid(), n.id, 'Zz', a.person_name, a.id, now() from note n"
                                + " join encounter e on e.clinic_id = n.clinic_id and e.id = n.encounter_id"
                                + " join account a on a.clinic_id = n.clinic_id and a.role = 'PHYSICIAN'"
                                + " where n.status <> 'DRAFT' and e.patient_id = '" + patient + "' limit 1");
    }

    /** On some days nobody of the demo is reminded of anything; and nobody gets a letter, or a stranger's text. */
    private static void tellSomething() throws SQLException {
        for (String clinic : List.of("eastside", "harbor")) {
            new Told(new Clinic(clinic), null).booked();
            api(clinic, "frontdesk").post("/v1/mailings", Map.of()).expect(202);
        }
        SmsGatewayStub sms = mailroom.sms();
        for (String number : List.of(SmsGatewayStub.FROM, SmsGatewayStub.HARBOR)) {
            sms.tell("received", sms.text("+12125559000", number, "Is this the taxi?"));
        }
    }

    private static Map<String, String> demo(int patients) {
        return Map.of(
                "CAREQUAY_DEMO",
                "true",
                "CAREQUAY_DEMO_PASSWORD",
                PASSWORD,
                "CAREQUAY_DEMO_CLIENT_SECRET",
                CLIENT_SECRET,
                "CAREQUAY_DEMO_PATIENTS",
                String.valueOf(patients));
    }
}
