package org.carequay.consent.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.ConsentRequirements;
import org.carequay.consent.RequirementDetails;
import org.carequay.consent.RequirementId;
import org.carequay.consent.RequirementView;
import org.carequay.letter.LetterEdition;
import org.carequay.letter.LetterKind;
import org.carequay.letter.Letters;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.CurrentCaller;

/** Says what a clinic asks its patients to agree to. */
@Stateless
@PermitAll
@Local(ConsentRequirements.class)
public class ConsentRequirementsBean implements ConsentRequirements {
    private static final int MOST_MONTHS = 120;
    private static final int LAST = 999;

    @Inject
    private RequirementRows rows;

    @Inject
    private Letters letters;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private ClinicService clinics;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<RequirementView> all() {
        List<LetterEdition> texts = texts();
        return rows.all().stream()
                .map(kept -> new RequirementView(
                        kept.id(),
                        kept.version(),
                        texts.stream()
                                .filter(text ->
                                        text.code().equals(kept.details().code()))
                                .map(text -> text.text().title())
                                .findFirst()
                                .orElse(kept.details().code()),
                        kept.details()))
                .toList();
    }

    @Override
    public RequirementView get(RequirementId id) {
        return all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent requirement"));
    }

    @Override
    public List<LetterEdition> texts() {
        String language = clinics.current().locale().substring(0, 2);
        return letters.choices(LetterKind.CONSENT, language, clock.today(caller.zone()));
    }

    @Override
    public RequirementView add(RequirementDetails details) {
        check(details, null);
        return get(rows.add(details));
    }

    @Override
    public RequirementView change(RequirementId id, long version, RequirementDetails details) {
        StaleVersion.check(version, get(id).version());
        check(details, id);
        if (!rows.change(id, version, details)) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    private void check(RequirementDetails details, RequirementId self) {
        Set<VisitTypeId> visits =
                setup.visitTypes().stream().map(VisitTypeView::id).collect(Collectors.toSet());
        Integer months = details.months();
        new InvalidInput.Check()
                .required("code", details.code())
                .required("occasion", details.occasion())
                .that(
                        details.code() == null
                                || texts().stream().anyMatch(text -> text.code().equals(details.code())),
                        "code",
                        "unknown")
                .that(months == null || months >= 1 && months <= MOST_MONTHS, "months", "out-of-range")
                .that(months != null || details.occasion() != ConsentOccasion.YEARLY, "months", "required")
                .that(
                        details.occasion() != ConsentOccasion.PROCEDURE
                                || !details.visitTypes().isEmpty(),
                        "visitTypes",
                        "required")
                .that(visits.containsAll(details.visitTypes()), "visitTypes", "unknown")
                .that(details.position() >= 0 && details.position() <= LAST, "position", "out-of-range")
                .that(
                        !details.active()
                                || rows.all().stream()
                                        .noneMatch(other -> twice(details, other.details())
                                                && !other.id().equals(self)),
                        "code",
                        "taken")
                .done();
    }

    private static boolean twice(RequirementDetails one, RequirementDetails other) {
        return other.active() && other.code().equals(one.code()) && other.occasion() == one.occasion();
    }
}
