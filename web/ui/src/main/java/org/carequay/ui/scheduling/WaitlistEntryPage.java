package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.WaitlistEntryId;
import org.carequay.scheduling.WaitlistService;
import org.carequay.scheduling.WaitlistView;
import org.carequay.ui.shell.Notices;

/** Puts a patient on the waitlist, or changes what one waits for. */
@Named
@ViewScoped
public class WaitlistEntryPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private WaitlistService waitlist;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private String id;
    private long version;
    private String patient;
    private String search;
    private WaitlistForm form = new WaitlistForm();

    /** @throws org.carequay.shared.NotFound for an unknown entry */
    public void open() {
        if (!isAdding()) {
            WaitlistView entry = waitlist.get(WaitlistEntryId.parse(id));
            version = entry.version();
            patient = entry.wish().patient().toString();
            form = WaitlistForm.of(entry.wish());
        }
    }

    public String save() {
        PatientId waits = PatientId.parse(patient);
        WaitlistView entry = isAdding()
                ? waitlist.add(form.wish(waits), key)
                : waitlist.change(WaitlistEntryId.parse(id), version, form.wish(waits));
        notices.doneBeforeRedirect("waitlistMsg", "done.saved", entry.patientName());
        return "/app/schedule/waitlist.xhtml?faces-redirect=true";
    }

    public boolean isAdding() {
        return id == null;
    }

    public WaitlistForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
