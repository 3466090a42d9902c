package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.RequirementId;
import org.carequay.consent.RequirementView;
import org.carequay.consent.internal.RequirementRows.Kept;
import org.carequay.consent.model.Answer;
import org.carequay.consent.model.ConsentRule;
import org.carequay.consent.model.Occasion;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterKind;
import org.carequay.letter.Letters;
import org.carequay.shared.NotFound;

/** What is asked on an occasion, and how it stands. */
@ApplicationScoped
public class Standings {
    @Inject
    private RequirementRows requirements;

    @Inject
    private ConsentRows consents;

    @Inject
    private Letters letters;

    /** In the order in which it is asked; titles in that language. */
    List<ConsentStanding> of(Occasion occasion, String language) {
        List<Kept> asked = requirements.all().stream()
                .filter(kept -> ConsentRule.asked(kept.details(), occasion))
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<LetterEdition> texts = letters.choices(LetterKind.CONSENT, language, occasion.day());
        List<Answer> answers = consents.answers(occasion.patient());
        return asked.stream()
                .flatMap(kept -> texts.stream()
                        .filter(text -> text.code().equals(kept.details().code()))
                        .map(text -> ConsentRule.standing(
                                new RequirementView(
                                        kept.id(), kept.version(), text.text().title(), kept.details()),
                                occasion,
                                answers,
                                text)))
                .toList();
    }

    /** Asks for what is missing and not asked for already. */
    void ask(Occasion occasion, String language) {
        of(occasion, language).stream()
                .filter(standing -> !standing.current() && !standing.waiting())
                .forEach(standing -> consents.ask(occasion, rule(standing.requirement())));
    }

    /** @throws NotFound */
    Kept rule(RequirementId requirement) {
        return requirements.all().stream()
                .filter(kept -> kept.id().equals(requirement))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent requirement"));
    }
}
