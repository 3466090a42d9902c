package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.carequay.billing.FeeSchedule;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteStatus;
import org.carequay.scheduling.AppointmentId;
import org.carequay.shared.Clock;
import org.carequay.ui.shell.Notices;
import org.primefaces.PrimeFaces;

/** Writes, signs and amends the note of one visit. */
@Named
@ViewScoped
public class EncounterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EncounterService encounters;

    @Inject
    private FeeSchedule fees;

    @Inject
    private Notices notices;

    @Inject
    private transient Clock clock;

    private String id;
    private String appointment;
    private long version;
    private NoteForm form;
    private Instant savedAt;
    private boolean unsaved;
    private String charge;
    private String amendment;
    private transient EncounterView view;
    private transient List<FeeSchedule.Fee> priced;

    /** @throws org.carequay.shared.NotFound when there is no such encounter or visit */
    public void open() {
        if (id == null) {
            show(encounters.open(AppointmentId.parse(appointment)));
        } else {
            show(encounters.get(EncounterId.parse(id)));
        }
    }

    /** The note as it is now stands in the fields. */
    void show(EncounterView shown) {
        view = shown;
        id = shown.id().toString();
        version = shown.version();
        form = NoteForm.of(shown.note());
    }

    public EncounterView getView() {
        if (view == null) {
            view = encounters.get(EncounterId.parse(id));
        }
        return view;
    }

    public boolean isDraft() {
        return getView().noteStatus() == NoteStatus.DRAFT;
    }

    /** Saves what is typed; called while typing, too. A refusal leaves the words where they are, {@link #isUnsaved()}. */
    public void save() {
        unsaved = true;
        view = encounters.saveNote(EncounterId.parse(id), version, form.content());
        unsaved = false;
        version = view.version();
        savedAt = clock.now();
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
    }

    /** Whether the last save was refused, for example because the note was changed in another tab. */
    public boolean isUnsaved() {
        return unsaved;
    }

    public void saveByHand() {
        save();
        notices.done("encounterMsg", "saved.done");
    }

    /** Saves and signs; what is missing is told at its field and nothing is signed. */
    public void sign() {
        save();
        show(encounters.sign(EncounterId.parse(id), version));
        notices.done("encounterMsg", "signed.done");
    }

    public void amend() {
        show(encounters.amend(EncounterId.parse(id), version, amendment));
        amendment = null;
        notices.done("encounterMsg", "amended.done");
    }

    public void removeDiagnosis(int index) {
        form.removeDiagnosis(index);
        save();
    }

    public void addCharge() {
        if (charge != null && !charge.isBlank()) {
            form.addCharge(charge);
            charge = null;
            save();
        }
    }

    public void removeCharge(int index) {
        form.removeCharge(index);
        save();
    }

    public List<FeeSchedule.Fee> getFees() {
        if (priced == null) {
            priced = fees.on(getView().dateOfService());
        }
        return priced;
    }

    /** The clinic's label of a code. */
    public String label(String of) {
        return getFees().stream()
                .filter(fee -> fee.code().equals(of))
                .map(FeeSchedule.Fee::label)
                .findFirst()
                .orElse("");
    }

    public Causation[] getCausations() {
        return Causation.values();
    }

    public NoteForm getForm() {
        return form;
    }

    long getVersion() {
        return version;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAppointment() {
        return appointment;
    }

    public void setAppointment(String appointment) {
        this.appointment = appointment;
    }

    public String getCharge() {
        return charge;
    }

    public void setCharge(String charge) {
        this.charge = charge;
    }

    public String getAmendment() {
        return amendment;
    }

    public void setAmendment(String amendment) {
        this.amendment = amendment;
    }
}
