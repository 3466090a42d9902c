package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.PlannedVisit;
import org.carequay.scheduling.SeriesBooked;
import org.carequay.scheduling.SeriesChange;
import org.carequay.scheduling.SeriesChanged;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.SeriesLine;
import org.carequay.scheduling.SeriesMove;
import org.carequay.scheduling.SeriesPlace;
import org.carequay.scheduling.SeriesPlan;
import org.carequay.scheduling.SeriesScope;
import org.carequay.scheduling.SeriesService;
import org.carequay.scheduling.SeriesView;
import org.carequay.scheduling.model.Appointment;
import org.carequay.tenancy.RequestKeys;

/** Visits that are planned together. */
@Stateless
@PermitAll
@Local(SeriesService.class)
public class SeriesServiceBean implements SeriesService {
    @Inject
    private SeriesPlanning planning;

    @Inject
    private SeriesChanges changes;

    @Inject
    private SeriesRows rows;

    @Inject
    private VisitCourse course;

    @Inject
    private AppointmentViews views;

    @Inject
    private RequestKeys keys;

    @Override
    public List<SeriesLine> plan(SeriesPlan plan) {
        return planning.look(plan);
    }

    @Override
    public SeriesBooked book(SeriesPlan plan, List<PlannedVisit> visits, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "appointment-series.book", plan + " " + visits);
        if (earlier.isPresent()) {
            return again(get(new SeriesId(earlier.get())));
        }
        SeriesBooked booked = planning.book(plan, visits);
        keys.complete(idempotencyKey, booked.id().value());
        return booked;
    }

    @Override
    public SeriesView get(SeriesId id) {
        SeriesRows.Head head = rows.head(id);
        List<SeriesRows.Member> members = rows.members(id);
        Map<UUID, AppointmentView> shown = new HashMap<>();
        views.all(members.stream().map(SeriesRows.Member::visit).toArray(UUID[]::new))
                .forEach(view -> shown.put(view.id().value(), view));
        return new SeriesView(
                id,
                head.recurrence(),
                head.splitFrom(),
                head.continuedBy(),
                members.stream()
                        .map(member ->
                                new SeriesView.Occurrence(member.number(), member.changed(), shown.get(member.visit())))
                        .toList());
    }

    @Override
    public Optional<SeriesPlace> placeOf(AppointmentId visit) {
        return rows.placeOf(visit);
    }

    @Override
    public List<SeriesMove> preview(SeriesChange change) {
        return changes.preview(change);
    }

    @Override
    public SeriesChanged change(SeriesChange change) {
        return changes.change(change);
    }

    @Override
    public List<AppointmentView> cancel(
            AppointmentId visit, long version, SeriesScope scope, CancelAppointment command) {
        command.check();
        List<Appointment> ahead = changes.ahead(visit, version, scope);
        ahead.forEach(each ->
                course.change(new AppointmentId(each.id()), each.version(), (gone, now) -> gone.cancel(now, command)));
        return views.all(ahead.stream().map(Appointment::id).toArray(UUID[]::new));
    }

    private static SeriesBooked again(SeriesView series) {
        return new SeriesBooked(
                series.id(),
                series.occurrences().stream()
                        .map(each -> new SeriesLine(
                                each.number(),
                                each.visit().start(),
                                each.visit().provider(),
                                each.visit().site(),
                                null,
                                each.visit().id()))
                        .toList());
    }
}
