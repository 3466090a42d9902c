package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.billing.FeeSchedule;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteStatus;
import org.carequay.scheduling.AppointmentId;

/** Shows one visit with its note as it was last read; {@link NoteDraft} and the cards write. */
@Named
@ViewScoped
public class EncounterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EncounterService encounters;

    @Inject
    private FeeSchedule fees;

    private String id;
    private String appointment;
    private long version;
    private transient EncounterView view;
    private transient List<FeeSchedule.Fee> priced;

    /** @throws org.carequay.shared.NotFound when there is no such encounter or visit */
    public void open() {
        if (id == null) {
            show(encounters.open(AppointmentId.parse(appointment)));
        } else {
            reload();
        }
    }

    /** For a page that is about something else of an encounter. */
    public void openFor(EncounterId encounter) {
        id = encounter.toString();
        reload();
    }

    /** Reads it anew, after an act elsewhere has changed it. */
    public void reload() {
        show(encounters.get(EncounterId.parse(id)));
    }

    /** From now on this is the encounter as it was last seen. */
    void show(EncounterView shown) {
        view = shown;
        id = shown.id().toString();
        version = shown.version();
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

    /** The version that was seen, which a save has to name. */
    long getVersion() {
        return version;
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
}
