package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.SeriesChanged;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.SeriesMove;
import org.carequay.scheduling.SeriesScope;
import org.carequay.scheduling.SeriesService;
import org.carequay.scheduling.SeriesView;
import org.carequay.shared.NotFound;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** The visits of a series: looked at, changed together after a preview, or called off. */
@Named
@ViewScoped
public class SeriesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_EITHER_WAY = 6;

    @Inject
    private SeriesService series;

    @Inject
    private SeriesWords words;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private String id;
    private final SeriesForm form = new SeriesForm();
    private CancelAppointment.Party party;
    private String reason;
    private transient SeriesView view;
    private transient List<SeriesMove> moves;

    /** @throws NotFound when there is no such series */
    public void open() {
        if (getView().occurrences().isEmpty()) {
            throw new NotFound("series");
        }
        if (getAhead().stream().noneMatch(each -> each.visit().id().toString().equals(form.getVisit()))) {
            form.setVisit(getAhead().stream()
                    .map(each -> each.visit().id().toString())
                    .findFirst()
                    .orElse(null));
        }
    }

    public SeriesView getView() {
        if (view == null) {
            view = series.get(SeriesId.parse(id));
        }
        return view;
    }

    public SeriesView.Occurrence getFirst() {
        return getView().occurrences().get(0);
    }

    /** Those that can be changed. */
    public List<SeriesView.Occurrence> getAhead() {
        Instant now = dates.getNow().toInstant();
        return getView().occurrences().stream()
                .filter(each -> each.visit().status() == AppointmentStatus.BOOKED
                        && each.visit().start().isAfter(now))
                .toList();
    }

    /** Shows what the change would do. */
    public void look() {
        moves = series.preview(form.command(version()));
    }

    /** Changes and shows the series that the visits are in now. */
    public String change() {
        SeriesChanged changed = series.change(form.command(version()));
        notices.doneBeforeRedirect(
                "seriesMsg",
                "changed",
                changed.moves().stream().filter(SeriesMove::moves).count(),
                changed.moves().size());
        changed.moves().stream()
                .filter(move -> move.refusal() != null)
                .forEach(move -> notices.leftBeforeRedirect(
                        words.refused("changed.not", move.visit().start(), move.refusal())));
        return shown(changed.id());
    }

    public String cancel() {
        int gone = series.cancel(
                        AppointmentId.parse(form.getVisit()),
                        version(),
                        form.getScope(),
                        new CancelAppointment(party, reason))
                .size();
        notices.doneBeforeRedirect("seriesMsg", "cancelled", gone);
        return shown(getView().id());
    }

    private String shown(SeriesId now) {
        return "/app/schedule/series.xhtml?faces-redirect=true&id=" + now;
    }

    private long version() {
        return getAhead().stream()
                .filter(each -> each.visit().id().toString().equals(form.getVisit()))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment"))
                .visit()
                .version();
    }

    /** Null until a change was looked at. */
    public List<SeriesMove> getMoves() {
        return moves;
    }

    /** By how many days visits can be shifted: from six earlier to six later. */
    public List<Integer> getShifts() {
        return java.util.stream.IntStream.rangeClosed(-DAYS_EITHER_WAY, DAYS_EITHER_WAY)
                .boxed()
                .toList();
    }

    public SeriesScope[] getScopes() {
        return SeriesScope.values();
    }

    public SeriesForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public CancelAppointment.Party getParty() {
        return party;
    }

    public void setParty(CancelAppointment.Party party) {
        this.party = party;
    }

    public CancelAppointment.Party[] getParties() {
        return CancelAppointment.Party.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
