package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.messaging.ConversationLine;
import org.carequay.messaging.Conversations;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.PagedModel;

/** What was written with a patient, to and fro, the newest first. */
@Named
@ViewScoped
public class ConversationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Conversations conversations;

    private String patient;
    private final PagedModel<ConversationLine> rows =
            new PagedModel<>(page -> conversations.of(PatientId.parse(patient), page), ConversationLine::id);

    /** @throws org.carequay.shared.NotFound when the address names no patient */
    public void open() {
        PatientId.parse(patient);
    }

    public PagedModel<ConversationLine> getRows() {
        return rows;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }
}
