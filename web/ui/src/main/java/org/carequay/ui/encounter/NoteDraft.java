package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteMerge;
import org.carequay.encounter.NotePart;
import org.carequay.encounter.NoteStatus;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.StaleVersion;
import org.carequay.ui.shell.Notices;
import org.primefaces.PrimeFaces;

/** Writes the note of {@link EncounterPage}: saves what is typed, puts it together with what others saved, and signs it. */
@Named
@ViewScoped
public class NoteDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String CLASH = "note:clash";

    @Inject
    private EncounterService encounters;

    @Inject
    private EncounterPage page;

    @Inject
    private Notices notices;

    @Inject
    private transient Clock clock;

    private NoteForm form;
    private NoteContent base;
    private Instant savedAt;
    private boolean unsaved;
    private NoteClash clash;
    private String charge;

    /** What is typed; the note as it was opened before anything is. */
    public NoteForm getForm() {
        if (form == null) {
            write(page.getView());
        }
        return form;
    }

    /** The note as it is now stands in the fields. */
    void show(EncounterView shown) {
        page.show(shown);
        write(shown);
    }

    private void write(EncounterView shown) {
        base = shown.note();
        form = NoteForm.of(shown.note());
    }

    /** Saves what is typed; called while typing, too. A refusal leaves the words where they are, {@link #isUnsaved()}. */
    public void save() {
        unsaved = true;
        if (clash == null) {
            try {
                keep(getForm().content());
            } catch (StaleVersion newer) {
                meet();
            }
        }
        PrimeFaces.current().ajax().addCallbackParam("saved", !unsaved);
    }

    private void keep(NoteContent content) {
        EncounterView kept = encounters.saveNote(encounter(), page.getVersion(), content);
        page.show(kept);
        base = kept.note();
        savedAt = clock.now();
        unsaved = false;
    }

    /** Somebody else has saved meanwhile: what only they changed is taken over, what both changed waits for a choice. */
    private void meet() {
        EncounterView newer = encounters.get(encounter());
        if (newer.noteStatus() != NoteStatus.DRAFT) {
            throw new DomainRefusal("note-signed");
        }
        NoteMerge merge = NoteMerge.of(base, form.content(), newer.note());
        page.show(newer);
        base = newer.note();
        form = NoteForm.of(merge.content());
        merge.theirs().forEach(NoteDraft::renew);
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
        return NoteClash.words(part, getForm().content());
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
            show(encounters.sign(encounter(), page.getVersion()));
            notices.done("encounterMsg", "signed.done");
        }
    }

    public void removeDiagnosis(int index) {
        getForm().removeDiagnosis(index);
        save();
    }

    public void addCharge() {
        if (charge != null && !charge.isBlank()) {
            getForm().addCharge(charge);
            charge = null;
            save();
        }
    }

    public void removeCharge(int index) {
        getForm().removeCharge(index);
        save();
    }

    public Causation[] getCausations() {
        return Causation.values();
    }

    private EncounterId encounter() {
        return EncounterId.parse(page.getId());
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public String getCharge() {
        return charge;
    }

    public void setCharge(String charge) {
        this.charge = charge;
    }
}
