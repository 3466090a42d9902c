package org.carequay.ui.clinical;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.ui.shell.Notices;

/**
 * A list of what is known of a patient: one entry at a time is added, changed or marked as an error where it stands.
 *
 * @param <V> an entry as it is shown
 * @param <F> its fields while they are written
 */
public abstract class EntryCard<V, F extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Notices notices;

    private final String fields;
    private F form;
    private String editing;
    private String wrong;
    private long version;
    private String reason;
    private transient List<V> all;

    /** @param fields what the ids of its fields begin with */
    protected EntryCard(String fields) {
        this.fields = fields;
    }

    protected abstract List<V> load(PatientId patient);

    protected abstract F fresh();

    protected abstract F formOf(V shown);

    protected abstract String idOf(V shown);

    protected abstract long versionOf(V shown);

    protected abstract void add(PatientId patient, F form);

    protected abstract void change(PatientId patient, String id, long version, F form);

    protected abstract void markError(PatientId patient, String id, long version, String reason);

    /** After something has changed. */
    protected void changed(String patient) {
        // Most lists are shown nowhere else.
    }

    public List<V> all(String patient) {
        if (all == null) {
            all = load(PatientId.parse(patient));
        }
        return all;
    }

    public void begin() {
        close();
        form = fresh();
    }

    public void edit(V shown) {
        close();
        form = formOf(shown);
        editing = idOf(shown);
        version = versionOf(shown);
    }

    /** Asks why it was made in error. */
    public void mark(V shown) {
        close();
        wrong = idOf(shown);
        version = versionOf(shown);
    }

    public void save(String patient) {
        PatientId of = PatientId.parse(patient);
        CardFields.at(fields, () -> {
            if (editing == null) {
                add(of, form);
            } else {
                change(of, editing, version, form);
            }
        });
        finish(patient);
    }

    public void markError(String patient) {
        CardFields.at(fields, () -> markError(PatientId.parse(patient), wrong, version, reason));
        finish(patient);
    }

    public void close() {
        form = null;
        editing = null;
        wrong = null;
        reason = null;
    }

    protected void finish(String patient) {
        changed(patient);
        close();
        all = null;
        notices.done("clinicalMsg", "saved");
    }

    /** Null while nothing is written. */
    public F getForm() {
        return form;
    }

    /** Id of what is marked as an error; null when nothing is. */
    public String getWrong() {
        return wrong;
    }

    public boolean isIdle() {
        return form == null && wrong == null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
