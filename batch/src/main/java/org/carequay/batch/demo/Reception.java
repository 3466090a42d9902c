package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.NewCase;
import org.carequay.patient.NewPatient;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.security.AccountId;

/** The front desk registers people, the case manager opens their cases and moves them from phase to phase. */
@Dependent
public class Reception {
    @Inject
    private Stagehand stagehand;

    @Inject
    private PatientService patients;

    @Inject
    private CaseService cases;

    /** Whether a person of that name and birth date is registered already. */
    boolean knows(Story story, Cast cast) throws Exception {
        return stagehand.as(
                cast.staff("frontdesk"), story.registeredAt(), () -> patients.likelyDuplicates(details(story)).stream()
                        .anyMatch(m -> m.reasons().contains("name")
                                && m.reasons().contains("birthDate")
                                && m.patient()
                                        .birthDate()
                                        .equals(story.person().details().birthDate())));
    }

    PatientView register(Story story, Cast cast) throws Exception {
        NewPatient command = new NewPatient(
                details(story), Insurance.of(story), story.person().contact());
        return stagehand.as(cast.staff("frontdesk"), story.registeredAt(), () -> patients.register(command, null));
    }

    CaseView open(NewCase command, Instant at, Cast cast) throws Exception {
        return stagehand.as(cast.staff("casemanager"), at, () -> cases.open(command, null));
    }

    CaseView changePhase(CaseId id, CasePhase phase, Instant at, Cast cast) throws Exception {
        AccountId manager = cast.staff("casemanager");
        return stagehand.as(
                manager, at, () -> cases.changePhase(id, cases.get(id).version(), phase));
    }

    private static PatientDetails details(Story story) {
        return story.referrer() == null
                ? story.person().details()
                : story.person().referredBy(story.referrer().name());
    }
}
