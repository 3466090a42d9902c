package org.carequay.ui.patient;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

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
    private DuplicateWarning warning;

    @Inject
    private Notices notices;

    @Inject
    private Dates dates;

    @Inject
    private RegistrationDraftKeeper draft;

    private final String key = UUID.randomUUID().toString();
    private RegistrationForm form = new RegistrationForm();

    /** Goes on with the draft of the address, when there is one. */
    public void open() {
        draft.open().ifPresent(found -> form = found);
    }

    public PatientForm getForm() {
        return form.getPatient();
    }

    public RegistrationForm getAll() {
        return form;
    }

    /** Keeps what was typed so far. */
    public void keepDraft() {
        draft.keep(form);
    }

    /** Fills in the state that a ZIP code lies in, unless one is chosen. */
    public void completeAddress() {
        PatientForm patient = form.getPatient();
        if (patient.getState() == null) {
            patient.setState(ZipStates.of(patient.getPostalCode()));
        }
    }

    /** Likely the same person, best first; empty until there is enough to compare. */
    public List<PatientMatch> getMatches() {
        return comparable() ? warning.matches(() -> mapper().details()) : List.of();
    }

    /** Whether registering waits for the answer that it is somebody else. */
    public boolean isAsking() {
        return warning.isAsking();
    }

    /** Compares again; called while typing. */
    public void compare() {
        warning.forget();
        if (warning.isAsking() && getMatches().isEmpty()) {
            warning.settle();
        }
    }

    /** Registers, unless there are matches the person has not been asked about. */
    public String register() {
        warning.forget();
        mapper().check();
        List<PatientMatch> matches = getMatches();
        if (warning.answeredFor(matches)) {
            return save();
        }
        warning.ask(matches);
        return null;
    }

    /** The person has looked: it is somebody else. */
    public String registerAnyway() {
        warning.somebodyElse(getMatches());
        return register();
    }

    private String save() {
        RegistrationMapper mapper = mapper();
        PatientView patient = mapper.placed(() -> patients.register(mapper.command(), key));
        warning.keepApart(patient.id());
        boolean filed = draft.file(patient.id(), mapper.insured());
        notices.doneBeforeRedirect(
                "patientMsg", filed ? "register.done" : "register.doneWithoutPictures", patient.mrn());
        return "/app/patients/view.xhtml?faces-redirect=true&id=" + patient.id();
    }

    private boolean comparable() {
        PatientForm patient = form.getPatient();
        return patient.getFamily() != null
                && (patient.getBirthDate() != null
                        || patient.getGiven() != null
                        || patient.getMobile() != null
                        || patient.getEmail() != null);
    }

    private RegistrationMapper mapper() {
        return new RegistrationMapper(form, dates.getToday());
    }
}
