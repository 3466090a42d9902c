package org.carequay.ui.patient;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carequay.patient.DuplicateService;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.Texts;

/**
 * Registers a patient. Records of likely the same person are shown while typing; only when there are some does
 * registering ask once more.
 */
@Named
@ViewScoped
public class RegisterPatientPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PatientService patients;

    @Inject
    private DuplicateService duplicates;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private final PatientForm form = new PatientForm();
    private final Set<String> askedAbout = new HashSet<>();
    private transient List<PatientMatch> matches;
    private boolean asking;

    public PatientForm getForm() {
        return form;
    }

    /** Likely the same person, best first; empty until there is enough to compare. */
    public List<PatientMatch> getMatches() {
        if (matches == null) {
            matches = comparable() ? patients.likelyDuplicates(details()) : List.of();
        }
        return matches;
    }

    /** Whether registering waits for the answer that it is somebody else. */
    public boolean isAsking() {
        return asking;
    }

    /** Compares again; called while typing. */
    public void compare() {
        matches = null;
        asking = asking && !getMatches().isEmpty();
    }

    /** Registers, unless there are matches the person has not been asked about. */
    public String register() {
        matches = null;
        if (getMatches().stream().map(RegisterPatientPage::idOf).allMatch(askedAbout::contains)) {
            return save();
        }
        asking = true;
        String text = texts.of("patientMsg", "matches.ask", matches.size());
        FacesContext.getCurrentInstance()
                .addMessage("register:matches", new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
        return null;
    }

    /** The person has looked: it is somebody else. */
    public String registerAnyway() {
        getMatches().stream().map(RegisterPatientPage::idOf).forEach(askedAbout::add);
        return register();
    }

    private String save() {
        PatientDetails details = details();
        PatientView patient = PatientFields.placed(details, () -> patients.register(details));
        duplicates.keepApart(
                patient.id(), askedAbout.stream().map(PatientId::parse).toList());
        notices.doneBeforeRedirect("patientMsg", "register.done", patient.mrn());
        return "/app/patients/view.xhtml?faces-redirect=true&id=" + patient.id();
    }

    private boolean comparable() {
        return form.getFamily() != null
                && (form.getBirthDate() != null
                        || form.getGiven() != null
                        || form.getMobile() != null
                        || form.getEmail() != null);
    }

    private PatientDetails details() {
        return PatientFormMapper.details(form, null);
    }

    private static String idOf(PatientMatch match) {
        return match.patient().id().toString();
    }
}
