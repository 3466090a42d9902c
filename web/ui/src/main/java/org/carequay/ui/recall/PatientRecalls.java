package org.carequay.ui.recall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import org.carequay.patient.PatientId;
import org.carequay.recall.RecallQuery;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallView;
import org.carequay.recall.Recalls;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** What a patient is to come back for; asks only when it is shown. */
@Named
@RequestScoped
public class PatientRecalls {
    private static final int SHORT = 4;

    @Inject
    private Recalls recalls;

    private Page<RecallView> open;

    public Page<RecallView> open(String patient) {
        if (open == null) {
            open = recalls.find(new RecallQuery(
                    EnumSet.of(RecallState.DUE, RecallState.CONTACTED, RecallState.SCHEDULED),
                    null,
                    PatientId.parse(patient),
                    false,
                    false,
                    null,
                    PageRequest.first(SHORT)));
        }
        return open;
    }
}
