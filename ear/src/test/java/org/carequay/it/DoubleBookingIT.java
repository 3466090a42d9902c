package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sixty-four people want the same slot at once: one gets it, the others are told who has it. */
@ExtendWith(RunningCareQuay.class)
class DoubleBookingIT {
    private static final int CALLERS = 64;

    @Test
    void ofSixtyFourBookingsOfOneSlotExactlyOneIsTaken() throws Exception {
        Clinic clinic = new Clinic("eastside");
        String patient = clinic.patient();
        JsonNode caseFile = clinic.caseWithCounsel(patient);
        String visitType = clinic.visitType(true).get("id").asText();
        JsonNode slot = clinic.slots(visitType, 20, 20).get(3);
        Map<String, Object> booking = clinic.booking(patient, caseFile.get("id").asText(), visitType, slot);

        List<Api.Answer> answers = Together.run(CALLERS, () -> clinic.frontDesk.post("/v1/appointments", booking));

        assertThat(answers).filteredOn(a -> a.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(CALLERS - 1);
        assertThat(answers).filteredOn(a -> a.status() == 409).allSatisfy(a -> {
            assertThat(a.text("code")).isEqualTo("conflict");
            assertThat(a.body().get("conflicts")).isNotEmpty();
            assertThat(a.body().get("alternatives")).isNotEmpty();
        });
        String booked = answers.stream()
                .filter(a -> a.status() == 201)
                .findFirst()
                .orElseThrow()
                .text("id");
        Db db = RunningCareQuay.db();
        assertThat(db.one(
                        "select count(*) from letter_of_protection where case_id = ?::uuid",
                        caseFile.get("id").asText()))
                .isEqualTo("1");
        assertThat(db.one(
                        "select count(*) from audit_event where entity = 'appointment' and entity_id = ?::uuid",
                        booked))
                .isEqualTo("1");
        assertThat(db.one("select count(*) from appointment where patient_id = ?::uuid", patient))
                .isEqualTo("1");
    }

    @Test
    void theSameIdempotencyKeyBooksOnce() throws Exception {
        Clinic clinic = new Clinic("harbor");
        String visitType = clinic.visitType(false).get("id").asText();
        JsonNode slot = clinic.slots(visitType, 25, 20).get(2);
        Map<String, Object> booking = clinic.booking(clinic.patient(), null, visitType, slot);
        String key = java.util.UUID.randomUUID().toString();

        List<Api.Answer> answers = Together.run(CALLERS, () -> clinic.frontDesk.post("/v1/appointments", booking, key));

        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isBetween(200, 201));
        assertThat(answers.stream().map(a -> a.text("id")).distinct()).hasSize(1);
    }
}
