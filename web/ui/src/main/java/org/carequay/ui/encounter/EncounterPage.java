package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.carequay.billing.FeeSchedule;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteMerge;
import org.carequay.encounter.NotePart;
import org.carequay.encounter.NoteStatus;
import org.carequay.scheduling.AppointmentId;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.StaleVersion;
import org.carequay.ui.shell.Notices;
import org.primefaces.PrimeFaces;

/** Writes, signs and amends the note of one visit. */
@Named
@ViewScoped
public class EncounterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CLASH = "note:clash";

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
    private NoteContent base;
    private NoteClash clash;
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

    /** For a page that shows a part of the note of an encounter; null where it does not. */
    public void openFor(EncounterId encounter) {
        if (encounter != null) {
            id = encounter.toString();
            open();
        }
    }

    /** The note as it is now stands in the fields. */
    void show(EncounterView shown) {
        view = shown;
        id = shown.id().toString();
        version = shown.version();
        base = shown.note();
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
        if (clash == null) {
            try {
                keep(form.content());
            } catch (StaleVersion newer) {
                meet();
            }
        }
        PrimeFaces.current().ajax().addCallbackParam("saved", !unsaved);
    }

    private void keep(NoteContent content) {
        view = encounters.saveNote(EncounterId.parse(id), version, content);
        version = view.version();
        base = view.note();
        savedAt = clock.now();
        unsaved = false;
    }

    /** Somebody else has saved meanwhile: what only they changed is taken over, what both changed waits for a choice. */
    private void meet() {
        EncounterView newer = encounters.get(EncounterId.parse(id));
        if (newer.noteStatus() != NoteStatus.DRAFT) {
            throw new DomainRefusal("note-signed");
        }
        NoteMerge merge = NoteMerge.of(base, form.content(), newer.note());
        version = newer.version();
        base = newer.note();
        form = NoteForm.of(merge.content());
        merge.theirs().forEach(EncounterPage::renew);
        if (merge.clashes().isEmpty()) {
            keep(merge.content());
        } else {
            clash = new NoteClash(newer, merge.clashes());
            PrimeFaces.current().ajax().update(CLASH);
        }
    }

    private static void renew(NotePart part) {
        PrimeFaces.current().ajax().update("note:" + part.name().toLowerCase(Locale.ROOT));
    }

    /** Settles a part that both changed; after the last one the note is saved. */
    public void settle(NotePart part, NoteClash.Choice choice) {
        form = NoteForm.of(clash.settle(part, choice, form.content()));
        renew(part);
        if (!clash.isOpen()) {
            clash = null;
            save();
        }
    }

    /** Null while nobody else has changed what is being changed here. */
    public NoteClash getClash() {
        return clash;
    }

    /** What is written here of a part. */
    public String mine(NotePart part) {
        return NoteClash.words(part, form.content());
    }

    /** Whether the last save was refused, for example because the note was changed in another tab. */
    public boolean isUnsaved() {
        return unsaved;
    }

    public void saveByHand() {
        save();
        if (!unsaved) {
            notices.done("encounterMsg", "saved.done");
        }
    }

    /** Saves and signs; what is missing is told at its field and nothing is signed. */
    public void sign() {
        save();
        if (!unsaved) {
            show(encounters.sign(EncounterId.parse(id), version));
            notices.done("encounterMsg", "signed.done");
        }
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
