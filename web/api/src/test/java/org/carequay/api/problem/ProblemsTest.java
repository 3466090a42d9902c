package org.carequay.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.BookingRule;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Slot;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.shared.Violation;
import org.carequay.tenancy.SiteId;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Instant NINE = Instant.parse("2026-03-04T14:00:00Z");

    @Test
    void refusalsHaveTheirStatusAndCode() {
        assertThat(problem(new NotFound("patient")).status()).isEqualTo(404);
        assertThat(problem(new StaleVersion(1, 2)).status()).isEqualTo(409);
        assertThat(problem(new StaleVersion(1, 2)).code()).isEqualTo("stale");
        assertThat(problem(new DomainRefusal("case-not-active")).status()).isEqualTo(409);
        assertThat(problem(new DomainRefusal("malformed-json")).status()).isEqualTo(400);
        assertThat(problem(new DomainRefusal("too-large")).status()).isEqualTo(413);
    }

    @Test
    void whatTheContainerWrappedIsFound() {
        Exception wrapped = new EJBException(new EJBTransactionRolledbackException("", new OptimisticLockException()));

        assertThat(problem(wrapped).code()).isEqualTo("stale");
    }

    @Test
    void withoutPermissionIsForbiddenAndWithoutSignInUnauthenticated() {
        assertThat(Problems.ofRefusal(new EJBAccessException(), () -> true, Locale.ENGLISH))
                .get()
                .extracting(Problem::status)
                .isEqualTo(403);
        assertThat(Problems.ofRefusal(new EJBAccessException(), () -> false, Locale.ENGLISH))
                .get()
                .extracting(Problem::status)
                .isEqualTo(401);
    }

    @Test
    void violationsStandAtTheirFieldsInTheReadersLanguage() {
        InvalidInput refusal = new InvalidInput("invalid", List.of(new Violation("birthDate", "not-a-day")));
        JsonObject english =
                Problems.ofRefusal(refusal, () -> true, Locale.US).orElseThrow().toJson();
        JsonObject spanish = Problems.ofRefusal(refusal, () -> true, new Locale("es", "MX"))
                .orElseThrow()
                .toJson();

        assertThat(english.getInt("status")).isEqualTo(422);
        assertThat(english.getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("birthDate");
        assertThat(message(english)).isEqualTo("This is not a date. Write it like 3/14/1985 or 1985-03-14.");
        assertThat(message(spanish)).isEqualTo("No es un día. Escríbalo como 3/14/1985 o 1985-03-14.");
    }

    @Test
    void everyRuleAgainstABookingIsToldAndTheFirstGivesTheCode() {
        JsonObject json = problem(new BookingConflict(
                        List.of(
                                new BookingObstacle(BookingRule.OUTSIDE_HOURS, Map.of("provider", "Lee")),
                                new BookingObstacle(BookingRule.DAILY_CAP, Map.of("provider", "Lee", "most", 4))),
                        List.of(),
                        List.of()))
                .toJson();
        assertThat(json.getInt("status")).isEqualTo(409);
        assertThat(json.getString("code")).isEqualTo("outside-hours");
        assertThat(json.getString("detail")).isEqualTo("Lee does not work there at that time.");
        assertThat(json.getJsonArray("obstacles").getJsonObject(1).getString("detail"))
                .isEqualTo("Lee has 4 visits of this kind on that day already.");
    }

    @Test
    void aConflictNamesWhoAndWhenAndOffersOtherTimes() {
        ProviderId provider = ProviderId.of(UUID.randomUUID());
        Slot slot = new Slot(NINE, NINE.plusSeconds(900), provider, "Lee", new SiteId(UUID.randomUUID()), List.of());
        JsonObject json = problem(new BookingConflict(
                        List.of(new BookingConflict.Conflict("provider", "Lee", NINE, NINE.plusSeconds(900))),
                        List.of(slot)))
                .toJson();

        assertThat(json.getString("type")).isEqualTo("urn:carequay:problem:conflict");
        assertThat(json.getJsonArray("conflicts").getJsonObject(0).getString("start"))
                .isEqualTo("2026-03-04T14:00:00Z");
        assertThat(json.getJsonArray("alternatives").getJsonObject(0).getString("provider"))
                .isEqualTo(provider.toString());
    }

    @Test
    void anIllegalTransitionTellsItsDetails() {
        JsonObject json = problem(new DomainRefusal(
                        "illegal-transition", Map.of("from", "PAID", "to", "VOID", "allowed", List.of("A", "B"))))
                .toJson();

        assertThat(json.getString("from")).isEqualTo("PAID");
        assertThat(json.getJsonArray("allowed")).hasSize(2);
    }

    @Test
    void aDetailCannotPassForAMemberOfEveryProblem() {
        JsonObject json = problem(new DomainRefusal("not-checked-in", Map.of("status", "BOOKED")))
                .toJson();

        assertThat(json.getInt("status")).isEqualTo(409);
    }

    @Test
    void aFailureTellsNothingButItsReference() {
        IllegalStateException secret = new IllegalStateException("Maria Lopez");

        assertThat(Problems.ofRefusal(secret, () -> true, Locale.ENGLISH)).isEmpty();
        assertThat(Problems.failure("r-1", Locale.ENGLISH).toJson().keySet())
                .containsExactlyInAnyOrder("type", "title", "status", "code", "detail", "reference");
        assertThat(SafeTrace.of(secret)).contains("IllegalStateException").doesNotContain("Lopez");
    }

    private static Problem problem(Throwable thrown) {
        return Problems.ofRefusal(thrown, () -> true, Locale.ENGLISH).orElseThrow();
    }

    private static String message(JsonObject problem) {
        return problem.getJsonArray("violations").getJsonObject(0).getString("message");
    }
}
