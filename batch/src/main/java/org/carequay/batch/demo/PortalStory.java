package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.portal.PortalAccess;
import org.carequay.security.AccountId;

/** Gives the demo's patient and referring doctor sight of what is theirs. */
@Dependent
public class PortalStory {
    @Inject
    private Stagehand stagehand;

    @Inject
    private PortalAccess access;

    void play(Story story, PatientId patient, Cast cast) throws Exception {
        if (story.star()) {
            AccountId account = cast.staff("patient");
            stagehand.as(cast.staff("admin"), story.registeredAt(), () -> {
                access.link(account, patient);
                return patient;
            });
        }
        if (story.referrer() != null && story.referrer().hasAccount()) {
            AccountId referrer = cast.staff("referrer");
            LocalDate on = LocalDate.ofInstant(story.registeredAt(), cast.zone());
            stagehand.as(cast.staff("frontdesk"), story.registeredAt(), () -> {
                access.refer(referrer, patient, on, null);
                return patient;
            });
        }
    }
}
