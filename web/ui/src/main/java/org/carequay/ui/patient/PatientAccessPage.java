package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.audit.AccessHistory;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Texts;

/** Who has seen a patient's record, by person and day. */
@Named
@RequestScoped
public class PatientAccessPage {
    private static final int SHOWN = 60;

    @Inject
    private AccessHistory history;

    @Inject
    private Texts texts;

    private List<AccessHistory.Visit> visits;

    public List<AccessHistory.Visit> visits(String patient) {
        if (visits == null) {
            visits = history.ofPatient(PatientId.parse(patient).value(), SHOWN);
        }
        return visits;
    }

    /** "Looked at: Patient (3)". */
    public String words(AccessHistory.Act act) {
        String action = known("recordMsg", "act.", act.action());
        String entity = known("adminMsg", "entity.", act.entity());
        return texts.of("recordMsg", "access.act", action, entity, act.times());
    }

    private String known(String bundle, String prefix, String code) {
        String text = texts.of(bundle, prefix + code);
        return text.equals(prefix + code) ? code : text;
    }
}
