package org.carequay.ui.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.carequay.patient.DuplicateService;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientService;
import org.carequay.ui.shell.Texts;

/**
 * Warns once, while a patient is registered, of records of likely the same person, and remembers which of them the person
 * at the desk has said are somebody else.
 */
@Dependent
public class DuplicateWarning implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PatientService patients;

    @Inject
    private DuplicateService duplicates;

    @Inject
    private Texts texts;

    private final Set<String> askedAbout = new HashSet<>();
    private transient List<PatientMatch> matches;
    private boolean asking;

    /** Likely the same person, best first; compared once until {@link #forget}. */
    public List<PatientMatch> matches(Supplier<PatientDetails> details) {
        if (matches == null) {
            matches = patients.likelyDuplicates(details.get());
        }
        return matches;
    }

    /** What was typed has changed: compare anew. */
    public void forget() {
        matches = null;
    }

    /** Whether registering waits for the answer that it is somebody else. */
    public boolean isAsking() {
        return asking;
    }

    /** Nothing is left to ask about. */
    public void settle() {
        asking = false;
    }

    /** Whether the person at the desk has been asked about all of these. */
    public boolean answeredFor(List<PatientMatch> found) {
        return found.stream().map(DuplicateWarning::idOf).allMatch(askedAbout::contains);
    }

    /** Asks, beside the form, whether the new patient is one of these. */
    public void ask(List<PatientMatch> found) {
        asking = true;
        String text = texts.of("patientMsg", "matches.ask", found.size());
        FacesContext.getCurrentInstance()
                .addMessage("register:matches", new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    /** The person at the desk has looked: these are somebody else. */
    public void somebodyElse(List<PatientMatch> found) {
        found.stream().map(DuplicateWarning::idOf).forEach(askedAbout::add);
    }

    /** Remembers for the work queue of duplicates what was said about the patient who is now registered. */
    public void keepApart(PatientId registered) {
        duplicates.keepApart(
                registered, askedAbout.stream().map(PatientId::parse).toList());
    }

    private static String idOf(PatientMatch match) {
        return match.patient().id().toString();
    }
}
