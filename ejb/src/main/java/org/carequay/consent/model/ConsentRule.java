package org.carequay.consent.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.RequirementDetails;
import org.carequay.consent.RequirementView;
import org.carequay.consent.SignerRole;
import org.carequay.letter.LetterEdition;
import org.carequay.shared.DomainRefusal;

/** When something is asked, and whether what was answered before is enough (domain.md §6). */
public final class ConsentRule {
    private static final int OF_AGE = 18;

    private ConsentRule() {}

    /** Whether that is asked on that occasion at all. */
    public static boolean asked(RequirementDetails rule, Occasion occasion) {
        boolean visit = rule.visitTypes().isEmpty()
                || occasion.visitType() != null && rule.visitTypes().contains(occasion.visitType());
        return rule.active()
                && visit
                && (rule.occasion() != ConsentOccasion.CASE || occasion.caseFile() != null)
                && (rule.occasion() != ConsentOccasion.PROCEDURE || occasion.appointment() != null);
    }

    /** The case that an answer is for, or null where it is for all. */
    public static UUID caseOf(RequirementDetails rule, Occasion occasion) {
        return rule.occasion() == ConsentOccasion.CASE ? occasion.caseFile() : null;
    }

    /** The visit that an answer is for, or null where it is for all. */
    public static UUID visitOf(RequirementDetails rule, Occasion occasion) {
        return rule.occasion() == ConsentOccasion.PROCEDURE ? occasion.appointment() : null;
    }

    /**
     * How it stands.
     *
     * @param answers of the patient, the newest first
     * @param edition of the text as it is on the day
     */
    public static ConsentStanding standing(
            RequirementView requirement, Occasion occasion, List<Answer> answers, LetterEdition edition) {
        List<Answer> own = answers.stream()
                .filter(answer -> answer.requirement().equals(requirement.id()))
                .filter(counts(requirement.details(), occasion))
                .toList();
        Answer holding = own.stream()
                .filter(answer -> answer.holds(edition.major(), occasion.day()))
                .findFirst()
                .orElse(null);
        Answer shown = holding != null ? holding : own.isEmpty() ? null : own.get(0);
        return new ConsentStanding(
                requirement.id(),
                edition.code(),
                edition.text().title(),
                requirement.details().occasion(),
                requirement.details().blocking(),
                shown == null ? null : shown.id(),
                holding != null ? ConsentStatus.SIGNED : missing(shown, occasion.day()),
                shown != null && shown.status().open(),
                holding != null,
                holding == null ? null : holding.expiresOn());
    }

    private static Predicate<Answer> counts(RequirementDetails rule, Occasion occasion) {
        return switch (rule.occasion()) {
            case CASE -> answer -> occasion.caseFile().equals(answer.caseFile());
            case PROCEDURE -> answer -> occasion.appointment().equals(answer.appointment());
            case FIRST_VISIT, YEARLY -> answer -> true;
        };
    }

    /** What is said of the newest answer that is not enough. */
    private static ConsentStatus missing(Answer newest, LocalDate day) {
        if (newest == null) {
            return ConsentStatus.REQUIRED;
        }
        if (newest.status() == ConsentStatus.SIGNED) {
            return newest.past(day) ? ConsentStatus.EXPIRED : ConsentStatus.REQUIRED;
        }
        return newest.status() == ConsentStatus.SUPERSEDED ? ConsentStatus.REQUIRED : newest.status();
    }

    /** The last day on which a signature of that day holds; null: no end. */
    public static LocalDate until(RequirementDetails rule, LocalDate signed) {
        return rule.months() == null ? null : signed.plusMonths(rule.months()).minusDays(1);
    }

    /** Whether somebody born then is under age on that day; of whom it is not known is not. */
    public static boolean minor(LocalDate born, LocalDate day) {
        return born != null && Period.between(born, day).getYears() < OF_AGE;
    }

    /** @throws DomainRefusal {@code guardian-needed} when somebody under age would sign for themselves */
    public static void expectOfAge(SignerRole role, LocalDate born, LocalDate day) {
        if (role == SignerRole.PATIENT && minor(born, day)) {
            throw new DomainRefusal("guardian-needed");
        }
    }
}
