package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The connections of the pool go from clinic to clinic; nothing of one stays on them for the other. */
@ExtendWith(RunningCareQuay.class)
class PooledConnectionIT {
    private static final int THREADS = 8;
    private static final int REGISTRATIONS = 2;
    /** Of each thread; those of a clinic stay below what one account may search in a minute. */
    private static final int SEARCHES = 50;

    /** A trap: whoever registers a patient leaves the clinic in the session, and tells what was left by the one before. */
    private static final List<String> TRAP = List.of(
            "create table public.left_over (id bigint generated always as identity, value text)",
            "create function public.leave() returns trigger language plpgsql security definer as $$ begin"
                    + " insert into public.left_over (value)"
                    + "   values (nullif(current_setting('carequay.canary', true), ''));"
                    + " perform set_config('carequay.canary', new.clinic_id::text, false);"
                    + " return null; end $$",
            "create trigger leave after insert on patient for each row execute function public.leave()");

    private static final List<String> TRAP_GONE = List.of(
            "drop trigger if exists leave on patient",
            "drop function if exists public.leave()",
            "drop table if exists public.left_over");

    /** Whoever registers a patient tells what starting parallel workers is said to cost. */
    private static final List<String> TELLING = List.of(
            "create table public.told_cost (value text)",
            "create function public.tell_cost() returns trigger language plpgsql security definer as $$ begin"
                    + " insert into public.told_cost (value) values (current_setting('parallel_setup_cost'));"
                    + " return null; end $$",
            "create trigger tell_cost after insert on patient for each row execute function public.tell_cost()");

    private static final List<String> TELLING_GONE = List.of(
            "drop trigger if exists tell_cost on patient",
            "drop function if exists public.tell_cost()",
            "drop table if exists public.told_cost");

    private final Db db = RunningCareQuay.db();
    private final Map<String, Clinic> clinics =
            Map.of("eastside", new Clinic("eastside"), "harbor", new Clinic("harbor"));

    @Test
    void whatATransactionLeavesInTheSessionIsGoneForTheNext() throws Exception {
        try {
            execute(TRAP);
            Together.run(onThreadsOfBoth((code, clinic) -> {
                for (int i = 0; i < REGISTRATIONS; i++) {
                    clinic.patient();
                }
                return code;
            }));
            assertThat(db.one("select count(*) from public.left_over"))
                    .isEqualTo(String.valueOf(2 * THREADS * REGISTRATIONS));
            assertThat(db.strings("select value from public.left_over where value is not null"))
                    .isEmpty();
        } finally {
            execute(TRAP_GONE);
        }
    }

    @Test
    void theSettingsThatConnectionsAreOpenedWithStay() throws SQLException {
        clinics.get("harbor").patient();
        assertThat(db.strings("select distinct application_name from pg_stat_activity where usename = 'carequay_app'"))
                .containsExactly("carequay-1");
    }

    @Test
    void whatIsCountedForAListGetsNoParallelWorkers() throws SQLException {
        try {
            execute(TELLING);
            clinics.get("harbor").patient();
            assertThat(db.strings("select value from public.told_cost"))
                    .isNotEmpty()
                    .containsOnly("20000");
        } finally {
            execute(TELLING_GONE);
        }
    }

    @Test
    void underLoadNobodySeesACanaryOfTheOtherClinic() throws Exception {
        clinics.forEach(PooledConnectionIT::plantCanary);

        List<int[]> seen = Together.run(onThreadsOfBoth((code, clinic) -> {
            int[] ownAndForeign = new int[2];
            for (int i = 0; i < SEARCHES; i++) {
                count(clinic, "Canary" + code, ownAndForeign);
            }
            return ownAndForeign;
        }));

        assertThat(seen).allSatisfy(each -> assertThat(each[0]).isPositive());
        assertThat(seen.stream().mapToInt(each -> each[1]).sum())
                .as("foreign canaries")
                .isZero();
    }

    private static void plantCanary(String code, Clinic clinic) {
        Map<String, Object> body = new HashMap<>(Clinic.patientBody());
        body.put("name", Map.of("family", "Canary" + code, "given", List.of("Tweety")));
        clinic.frontDesk.post("/v1/patients", body).expect(201);
    }

    private static void count(Clinic clinic, String own, int[] ownAndForeign) {
        JsonNode found =
                clinic.frontDesk.get("/v1/patients?q=Canary").expect(200).body();
        for (JsonNode patient : found.get("items")) {
            boolean mine = patient.get("name").get("family").asText().equals(own);
            ownAndForeign[mine ? 0 : 1]++;
        }
    }

    private <T> List<Callable<T>> onThreadsOfBoth(BiFunction<String, Clinic, T> act) {
        List<Callable<T>> acts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            clinics.forEach((code, clinic) -> acts.add(() -> act.apply(code, clinic)));
        }
        return acts;
    }

    private void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            db.update(statement);
        }
    }
}
