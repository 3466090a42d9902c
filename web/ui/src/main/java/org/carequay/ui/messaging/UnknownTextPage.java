package org.carequay.ui.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.messaging.UnknownTextId;
import org.carequay.messaging.UnknownTextView;
import org.carequay.messaging.UnknownTexts;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PhoneNumber;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PatientSearch;

/** One text from an unknown number: whom it is from, or that there is nothing to do. */
@Named
@ViewScoped
public class UnknownTextPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "messageMsg";

    @Inject
    private UnknownTexts texts;

    @Inject
    private PatientSearch patients;

    @Inject
    private Notices notices;

    private String id;
    private String search;
    private UnknownTextView view;
    private transient List<PatientRow> found;

    /** Looks first for whoever has that number in the record. @throws org.carequay.shared.NotFound when there is no such text */
    public void open() {
        view = texts.get(UnknownTextId.parse(id));
        search = getSender();
    }

    /** Looks for what was typed. */
    public void find() {
        found = null;
    }

    public void link(PatientId patient) {
        view = texts.link(view.id(), view.version(), patient);
        notices.done(BUNDLE, "unknown.linked", view.patientName());
    }

    public void dismiss() {
        view = texts.dismiss(view.id(), view.version());
        notices.done(BUNDLE, "unknown.dismissed");
    }

    public List<PatientRow> getFound() {
        if (found == null) {
            found = patients.offer(search);
        }
        return found;
    }

    /** The number as people write it. */
    public String getSender() {
        return PhoneNumber.parse(view.sender()).map(PhoneNumber::shown).orElse(view.sender());
    }

    public UnknownTextView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
