package org.carequay.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.carequay.api.problem.Problem.FieldProblem;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.shared.Busy;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;
import org.carequay.shared.Violation;

/** Turns what was thrown into a problem document; looks through whatever the container wrapped around it. */
public final class Problems {
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FAILED = 500;

    private Problems() {}

    /** One of several reasons of a refusal. */
    record Told(String code, String detail) {}

    /** A problem that has no more to say than its status. */
    public static Problem ofStatus(int status, Locale locale) {
        return of(status, ProblemTexts.code(status), locale);
    }

    /** A refusal of the API itself; {@code code} has its sentence in the bundle {@code problems}. */
    public static Problem of(int status, String code, Locale locale) {
        return new Problem(
                status,
                code,
                ProblemTexts.title(status, locale),
                ProblemTexts.detail(code, locale),
                List.of(),
                Map.of());
    }

    /** A failure nobody foresaw; only the reference leads to what was logged. */
    public static Problem failure(String reference, Locale locale) {
        Problem plain = ofStatus(FAILED, locale);
        return new Problem(
                FAILED, plain.code(), plain.title(), plain.detail(), List.of(), Map.of("reference", reference));
    }

    /**
     * The problem behind an exception that means a refusal, or empty when it means a failure.
     *
     * @param signedIn whether the caller is known: without permission is 403, without sign-in 401
     */
    public static Optional<Problem> ofRefusal(Throwable thrown, BooleanSupplier signedIn, Locale locale) {
        Optional<Busy> busy = Busy.behind(thrown);
        if (busy.isPresent()) {
            return busy.map(refusal -> ofRefusal(refusal, locale));
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainRefusal refusal) {
                return Optional.of(ofRefusal(refusal, locale));
            }
            if (cause instanceof EJBAccessException) {
                return Optional.of(ofStatus(signedIn.getAsBoolean() ? FORBIDDEN : UNAUTHENTICATED, locale));
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(ofRefusal(new StaleVersion(0, 0), locale));
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return Optional.of(ofRefusal(asInvalidInput(invalid), locale));
            }
        }
        return Optional.empty();
    }

    private static Problem ofRefusal(DomainRefusal refusal, Locale locale) {
        int status = RefusalStatus.of(refusal);
        return new Problem(
                status,
                refusal.code(),
                ProblemTexts.title(status, locale),
                ProblemTexts.of(refusal, locale),
                violations(refusal, locale),
                members(refusal, locale));
    }

    private static List<FieldProblem> violations(DomainRefusal refusal, Locale locale) {
        return refusal instanceof InvalidInput invalid
                ? invalid.violations().stream()
                        .map(v -> new FieldProblem(v.field(), v.code(), ProblemTexts.of(v, locale)))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> members(DomainRefusal refusal, Locale locale) {
        Map<String, Object> members = new HashMap<>();
        if (refusal instanceof InvalidInput || refusal instanceof StaleVersion) {
            return members;
        }
        members.putAll(refusal.details());
        members.keySet().removeAll(Problem.OWN_MEMBERS);
        if (refusal instanceof BookingConflict conflict) {
            members.put(
                    "obstacles",
                    conflict.obstacles().stream()
                            .map(each -> new Told(each.code(), text(each, locale)))
                            .toList());
            members.put("conflicts", conflict.conflicts());
            members.put("alternatives", conflict.alternatives());
        }
        return members;
    }

    private static String text(BookingObstacle obstacle, Locale locale) {
        return ProblemTexts.of(new DomainRefusal(obstacle.code(), obstacle.details()), locale);
    }

    private static InvalidInput asInvalidInput(ConstraintViolationException invalid) {
        return new InvalidInput(
                "invalid",
                invalid.getConstraintViolations().stream()
                        .map(Problems::asViolation)
                        .toList());
    }

    private static Violation asViolation(ConstraintViolation<?> violation) {
        return new Violation(violation.getPropertyPath().toString(), "not-valid");
    }
}
