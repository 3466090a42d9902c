package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.scheduling.AffectedVisits;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.scheduling.AvailabilityChangeId;
import org.carequay.scheduling.AvailabilityChangeView;
import org.carequay.scheduling.AvailabilityKind;
import org.carequay.scheduling.AvailabilityService;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/**
 * Leave, holidays, blocks and openings from today on, or from an earlier day: all in a list, and one of them, or a new one, to be
 * edited. Before time is taken away that visits are booked in, the page says how many and which.
 */
@Named
@ViewScoped
public class AvailabilityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int YEARS_SHOWN = 2;
    private static final String LIST = "/app/admin/availability.xhtml?faces-redirect=true";

    @Inject
    private AvailabilityService availability;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private String id;
    private AvailabilityKind kind;
    private LocalDate since;
    private long version;
    private boolean repeated;
    private boolean following;
    private AvailabilityForm form;
    private AvailabilityChangeDetails shown;
    private transient AffectedVisits affected;
    private transient List<AvailabilityChangeView> all;

    public void open() {
        if (isAdding()) {
            form = new AvailabilityForm();
            form.setKind(kind == null ? AvailabilityKind.LEAVE : kind);
            form.setFrom(dates.getToday());
        } else if (id != null) {
            AvailabilityChangeView view = availability.get(AvailabilityChangeId.parse(id));
            form = AvailabilityForm.of(view.details(), dates.getZone());
            version = view.version();
            repeated = view.repeat() != null;
        }
    }

    /** Saves; but visits in the time are shown first, and saving once more is the answer to that. */
    public String save() {
        AvailabilityChangeDetails typed = form.details(dates.getZone());
        AvailabilityChangeDetails details = repeated && !following ? typed.once() : typed;
        if (!details.equals(shown)) {
            affected = availability.affected(details);
            if (affected.count() > 0) {
                shown = details;
                return null;
            }
        }
        if (isAdding()) {
            availability.add(details);
        } else if (repeated && !following) {
            availability.update(AvailabilityChangeId.parse(id), version, details);
        } else {
            availability.updateFollowing(AvailabilityChangeId.parse(id), version, details);
        }
        notices.doneBeforeRedirect("setupMsg", "change.saved");
        return LIST;
    }

    public String remove() {
        if (following) {
            availability.removeFollowing(AvailabilityChangeId.parse(id), version);
        } else {
            availability.remove(AvailabilityChangeId.parse(id), version);
        }
        notices.doneBeforeRedirect("setupMsg", "change.removed");
        return LIST;
    }

    /** The visits in the time that was to be saved; null while none are known. */
    public AffectedVisits getAffected() {
        if (affected == null && shown != null) {
            affected = availability.affected(shown);
        }
        return affected == null || affected.count() == 0 ? null : affected;
    }

    public List<AvailabilityChangeView> getAll() {
        if (all == null) {
            Instant from = getSince().atStartOfDay(dates.getZone()).toInstant();
            Instant to = getSince()
                    .plusYears(YEARS_SHOWN)
                    .atStartOfDay(dates.getZone())
                    .toInstant();
            all = availability.summary(kind, from, to);
        }
        return all;
    }

    /** Whether the one that is edited comes back every week. */
    public boolean isRepeated() {
        return repeated;
    }

    /** Whether the weeks that follow are meant as well. */
    public boolean isFollowing() {
        return following;
    }

    public void setFollowing(boolean following) {
        this.following = following;
    }

    public AvailabilityKind[] getKinds() {
        return AvailabilityKind.values();
    }

    public boolean isAdding() {
        return VisitTypesPage.NEW.equals(id);
    }

    public AvailabilityForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public AvailabilityKind getKind() {
        return kind;
    }

    public void setKind(AvailabilityKind kind) {
        this.kind = kind;
    }

    public LocalDate getSince() {
        return since == null ? dates.getToday() : since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
