package org.carequay.ui.messaging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageQuery;
import org.carequay.messaging.MessageView;
import org.carequay.patient.PatientId;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** The last messages to a patient; asks only when they are shown. */
@Named
@RequestScoped
public class PatientMessages {
    private static final int SHORT = 4;

    @Inject
    private MessageLog log;

    private Page<MessageView> last;

    public Page<MessageView> last(String patient) {
        if (last == null) {
            last = log.find(
                    new MessageQuery(PatientId.parse(patient), null, null, null, null, null, PageRequest.first(SHORT)));
        }
        return last;
    }
}
