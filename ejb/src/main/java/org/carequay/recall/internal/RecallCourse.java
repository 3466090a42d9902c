package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.scheduling.AppointmentStatusChanged;

/** Keeps recalls in step with the visits of their patients, in the transaction that changes a visit. */
@ApplicationScoped
public class RecallCourse {
    @Inject
    private RecallComputing computing;

    void follow(@Observes AppointmentStatusChanged changed) {
        computing.visitChanged(changed.patient().value());
    }
}
