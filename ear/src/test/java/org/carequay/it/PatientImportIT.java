package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of patients: checked without a trace, registered once however often they come, refused when they are no CSV. */
@ExtendWith(RunningCareQuay.class)
class PatientImportIT {
    private static final String HEADINGS = "Last,First,DOB,Sex,Phone,Email,Address,City,State,Zip,SSN\n";
    private final Api desk = RunningCareQuay.api("harbor", "frontdesk");
    private final String family = "Import" + Clinic.letters(UUID.randomUUID());

    private String file() {
        return HEADINGS
                + row("Ana", "1980-02-29", "F", "(212) 555-0134", "12 Harbor St", "NY")
                + row("Bob", "2/30/1980", "M", "", "", "")
                + row("Carla", "1975-05-06", "?", "12", "", "")
                + family + ",TooFew\n"
                + row("José", "3/4/1991", "male", "646-555-0199", "5 Bay Ave", "New York");
    }

    private String row(String given, String born, String sex, String phone, String line, String state) {
        String city = line.isEmpty() ? "" : "Queens";
        String zip = line.isEmpty() ? "" : "11101";
        return String.join(",", family, given, born, sex, phone, given.length() + "@x.example", line, city, state, zip)
                + ",\n";
    }

    private String registered() throws SQLException {
        return RunningCareQuay.db().one("select count(*) from patient where family = ?", family);
    }

    @Test
    void aDryRunTellsWhatIsWrongAndRegistersNobody() throws Exception {
        JsonNode job = ImportFile.ended(desk, ImportFile.send(desk, true, file()));
        assertThat(job.path("state").asText()).isEqualTo("FINISHED");
        assertThat(job.path("read").asInt()).isEqualTo(5);
        assertThat(job.path("written").asInt()).isEqualTo(2);
        assertThat(job.path("rejectedRows").asInt()).isEqualTo(3);
        assertThat(job.path("progress").asInt()).isEqualTo(100);
        assertThat(job.path("rejected"))
                .extracting(r -> r.path("line").asInt() + " " + r.path("field").asText() + " "
                        + r.path("code").asText())
                .containsExactly(
                        "3 birthDate date-format",
                        "4 gender unknown-value",
                        "4 phone.mobile not-a-phone",
                        "5 row import-cells");
        assertThat(registered()).isEqualTo("0");
    }

    @Test
    void whatIsRightIsRegisteredAndAuditedOnceHoweverOftenItComes() throws Exception {
        JsonNode job = ImportFile.ended(desk, ImportFile.send(desk, false, file()));
        assertThat(job.path("written").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(registered()).isEqualTo("2");
        JsonNode found = desk.get("/v1/patients?q=" + family).expect(200).body();
        assertThat(found.path("items"))
                .extracting(item -> item.path("name").path("family").asText())
                .filteredOn(family::equals)
                .hasSize(2);
        assertThat(RunningCareQuay.db()
                        .one(
                                """
                                select count(*) from audit_event e join patient p on p.id = e.entity_id
                                where e.entity = 'patient' and e.action = 'CREATE' and p.family = ?
                                  and e.account_id is not null and e.reason = 'patient import'""",
                                family))
                .isEqualTo("2");

        JsonNode again = ImportFile.ended(desk, ImportFile.send(desk, false, file()));
        assertThat(again.path("written").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(registered()).isEqualTo("2");
        assertThat(RunningCareQuay.db()
                        .one(
                                "select count(*) from patient_import_block where import_id = ?::uuid",
                                job.path("id").asText()))
                .as("the file is removed")
                .isEqualTo("0");
    }

    @Test
    void whatASearchKeepsIsOneEventForABlockAndThePatientsOwnForOne() throws Exception {
        ImportFile.ended(desk, ImportFile.send(desk, false, file()));
        String one = RunningCareQuay.db().one("select id from patient where family = ? and given = 'Ana'", family);
        assertThat(kept(one)).containsExactly("patient_match_key - 2", "patient_token - 2");
        JsonNode made = desk.post(
                        "/v1/patients",
                        Map.of(
                                "name", Map.of("family", family, "given", List.of("Uta")),
                                "birthDate", "1980-02-29",
                                "gender", "female"))
                .expect(201)
                .body();
        String alone = made.path("id").asText();
        assertThat(kept(alone)).containsExactly("patient_match_key " + alone + " -", "patient_token " + alone + " -");
    }

    /** What the trail says of words and keys written together with this record: of what, of whom, of how many. */
    private static List<String> kept(String patient) throws SQLException {
        return RunningCareQuay.db()
                .strings(
                        """
                        select k.entity || ' ' || coalesce(k.patient_id::text, '-') || ' '
                          || coalesce(k.after ->> 'patients', '-')
                        from audit_event k join audit_event p on p.xid = k.xid
                        where p.entity = 'patient' and p.action = 'CREATE' and p.entity_id = ?::uuid
                          and k.entity in ('patient_token', 'patient_match_key') order by 1""",
                        patient);
    }

    @Test
    void anImportedNameIsFoundMisspelledAndByItsSound() throws Exception {
        String name = "Zeph" + Clinic.letters(UUID.randomUUID()).substring(0, 6);
        ImportFile.ended(desk, ImportFile.send(desk, false, "Last,First,DOB\n" + name + ",Ana,1980-02-29\n"));
        String imported = RunningCareQuay.db().one("select id from patient where family = ?", name);
        for (String typed :
                List.of(name.replace("Zeph", "Zehp"), name.replace("Zeph", "Zep"), name.replace("Zeph", "Zef"))) {
            assertThat(desk.get("/v1/patients?q=" + typed)
                            .expect(200)
                            .body()
                            .path("items")
                            .findValuesAsText("id"))
                    .as(typed)
                    .contains(imported);
        }
    }

    @Test
    void aRowIsKnownByTheNumberOfItsOldSystem() throws Exception {
        Map<String, Object> mapping = Map.of(
                "columns",
                Map.of("no", "source.id", "l", "name.family", "f", "name.given", "b", "birthDate"),
                "sourceSystem",
                "Old chart",
                "dateOrder",
                "DAY_FIRST");
        String file = "no;l;f;b\n" + family + "1;" + family + ";Eva;13.4.1980\n";
        ImportFile.ended(desk, ImportFile.send(desk, false, file.getBytes(StandardCharsets.UTF_8), mapping));
        String corrected = file.replace("Eva", "Eve");
        JsonNode again = ImportFile.ended(
                desk, ImportFile.send(desk, false, corrected.getBytes(StandardCharsets.UTF_8), mapping));
        assertThat(again.path("known").asInt()).as(again.toString()).isEqualTo(1);
        assertThat(RunningCareQuay.db().strings("select given || birth_date from patient where family = ?", family))
                .containsExactly("Eva1980-04-13");
    }

    @Test
    void whatPaysAndWhomToTurnToComeAlong() throws Exception {
        String file = "Last,First,DOB,Race,Insurance,Policy number,Emergency contact,Emergency phone,Relationship\n"
                + family + ",Ida,1980-02-29,Asian,Acme Health,A-100,Leo,212-555-0135,Brother\n"
                + family + ",Uma,1981-02-28,Asian,,A-101,,212-555-0136,\n";
        JsonNode job = ImportFile.ended(desk, ImportFile.send(desk, false, file));
        assertThat(job.path("rejected"))
                .extracting(r -> r.path("line").asInt() + " " + r.path("field").asText() + " "
                        + r.path("code").asText())
                .containsExactly("3 coverage.payer required", "3 contact.name required");
        assertThat(RunningCareQuay.db()
                        .one(
                                """
                                select p.race || '/' || c.coverage_order || '/' || c.payer || '/' || c.member_id || '/'
                                  || k.role || '/' || k.name || '/' || k.relation
                                from patient p join patient_coverage c on c.patient_id = p.id
                                join patient_contact k on k.patient_id = p.id where p.family = ?""",
                                family))
                .isEqualTo("ASIAN/PRIMARY/Acme Health/A-100/EMERGENCY/Leo/SIBLING");
    }

    @Test
    void anImportedRecordIsTheSameAsARegisteredOne() throws Exception {
        String wanted = "123-45-6789";
        String file = HEADINGS + family
                + ",Ana Maria,1980-02-29,F,(212) 555-0134,a@x.example,12 Harbor St,Queens,NY,11101," + wanted + "\n";
        ImportFile.ended(desk, ImportFile.send(desk, false, file));
        String imported = RunningCareQuay.db().one("select id from patient where family = ?", family);
        Map<String, Object> body = Map.of(
                "name", Map.of("family", family, "given", List.of("Ana", "Maria")),
                "birthDate", "1980-02-29",
                "gender", "female",
                "telecom",
                        List.of(
                                Map.of("system", "phone", "value", "(212) 555-0134", "use", "mobile"),
                                Map.of("system", "email", "value", "a@x.example", "use", "home")),
                "address",
                        List.of(Map.of(
                                "line",
                                List.of("12 Harbor St"),
                                "city",
                                "Queens",
                                "state",
                                "NY",
                                "postalCode",
                                "11101")),
                "identifier",
                        List.of(Map.of("type", "SS", "system", "http://hl7.org/fhir/sid/us-ssn", "value", wanted)));
        JsonNode made = desk.post("/v1/patients", body).expect(201).body();
        assertThat(record(imported)).isEqualTo(record(made.path("id").asText()));
        assertThat(made.path("possibleDuplicates").toString()).contains(imported);
        JsonNode next =
                ImportFile.ended(desk, ImportFile.send(desk, false, file.replace("a@x.example", "b@x.example")));
        assertThat(next.path("duplicates").size()).as(next.toString()).isEqualTo(1);
        assertThat(next.path("written").asInt()).isEqualTo(1);
    }

    /** Every column of every row of a record that is not the record's own identity. */
    private static List<String> record(String patient) throws SQLException {
        String sql =
                """
                select v::text from (
                  select to_jsonb(p) - '{id,mrn,changed_at}'::text[] as v from patient p where id = $1
                  union all select to_jsonb(t) - '{id,patient_id}'::text[] from patient_telecom t where patient_id = $1
                  union all select to_jsonb(a) - '{id,patient_id}'::text[] from patient_address a where patient_id = $1
                  union all select to_jsonb(i) - '{id,patient_id,value_cipher}'::text[] from patient_identifier i
                    where patient_id = $1
                  union all select to_jsonb(k) - '{patient_id}'::text[] from patient_token k, patient p
                    where k.patient_id = $1 and p.id = $1 and ltrim(k.token, '0') <> ltrim(p.mrn, '0')) r
                order by 1""";
        return RunningCareQuay.db().strings(sql.replace("$1", "'" + UUID.fromString(patient) + "'::uuid"));
    }

    @Test
    void refusedRowsComeBackAsCsvWithoutFormulas() throws Exception {
        String file = HEADINGS + "=cmd()," + family + ",never,F,,,,,,,\n";
        String job = ImportFile.ended(desk, ImportFile.send(desk, false, file))
                .path("id")
                .asText();
        Api.Answer csv = desk.get("/v1/jobs/" + job + "/rejected.csv").expect(200);
        String text = new String(csv.bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"#line\",\"#field\",\"#reason\",\"Last\"");
        assertThat(text)
                .contains("\"2\",\"birthDate\",")
                .contains("\"'=cmd()\"")
                .contains(family);
        JsonNode back = ImportFile.ended(desk, ImportFile.send(desk, true, text.replace("never", "1980-01-01")));
        assertThat(back.path("written").asInt()).as(back.toString()).isEqualTo(1);
    }

    @Test
    void whatIsNoCsvIsRefusedWithItsReason() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream bomb = new GZIPOutputStream(packed)) {
            bomb.write(new byte[50_000_000]);
        }
        refused(packed.toByteArray(), 415, "import-packed");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, 415, "import-not-text");
        refused((HEADINGS + "a,\"b\n").getBytes(StandardCharsets.UTF_8), 422, "import-quotes");
        refused((HEADINGS + "x,".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), 422, "import-row-too-long");
        refused("Last,First\nA,B\n".getBytes(StandardCharsets.UTF_8), 422, "mapping-incomplete");
        byte[] twice = (HEADINGS + "é,é,\n").getBytes(StandardCharsets.UTF_8);
        twice[twice.length - 3] = (byte) 0xE9;
        refused(twice, 422, "import-encoding");
        refused(new byte[0], 422, "import-empty");
    }

    private void refused(byte[] file, int status, String code) {
        Api.Answer answer = ImportFile.send(desk, true, file, null);
        assertThat(answer.status() + " " + answer.text("code")).isEqualTo(status + " " + code);
    }

    @Test
    void moreThanOtherRequestsMayHaveIsTakenAndTenGigabytesAreNot() throws Exception {
        String line = family + ",Big,1980-01-01,F,,,,,,,\n";
        String big = HEADINGS + line.repeat(11 * 1024 * 1024 / line.length());
        JsonNode job = ImportFile.ended(desk, ImportFile.send(desk, true, big));
        assertThat(job.path("written").asInt()).isPositive();
        URI base = URI.create(RunningCareQuay.server().baseUrl());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /carequay/api/v1/patients/import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + desk.token()
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 10737418240\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void onlyWhoMayRegisterMayImport() {
        Api biller = RunningCareQuay.api("harbor", "biller");
        assertThat(ImportFile.send(biller, true, file()).status()).isEqualTo(403);
    }
}
