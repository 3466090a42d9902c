package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.SeriesChange;
import org.carequay.scheduling.SeriesChanged;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.SeriesMove;
import org.carequay.scheduling.SeriesPlace;
import org.carequay.scheduling.SeriesScope;
import org.carequay.scheduling.model.Appointment;
import org.carequay.scheduling.model.BookingRules;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Changes visits of a series together. */
@ApplicationScoped
public class SeriesChanges {
    private static final String IN_PAST = "in-past";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private SeriesRows rows;

    @Inject
    private Relocation relocation;

    @Inject
    private BookingDesk desk;

    @Inject
    private MoveTurns turns;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** One visit that the change is about, and where it goes. */
    private record Step(Appointment visit, int number, SeriesMove.Left left, RescheduleAppointment to) {
        boolean asked() {
            return left == null;
        }

        SeriesMove move(AppointmentView shown, BookingConflict refusal) {
            return asked()
                    ? new SeriesMove(number, shown, to.start(), to.end(), null, refusal)
                    : new SeriesMove(number, shown, shown.start(), shown.end(), left, null);
        }
    }

    List<SeriesMove> preview(SeriesChange change) {
        List<Step> steps = steps(change, place(change.visit()));
        Set<UUID> moving = new HashSet<>();
        steps.stream()
                .filter(Step::asked)
                .forEach(step -> moving.add(step.visit().id()));
        return steps.stream()
                .map(step -> step.move(
                        views.get(new AppointmentId(step.visit().id())),
                        step.asked() ? refusal(step, moving).orElse(null) : null))
                .toList();
    }

    SeriesChanged change(SeriesChange change) {
        SeriesPlace place = place(change.visit());
        List<Step> steps = steps(change, place);
        turns.take();
        desk.takeTurns(steps.stream()
                .filter(Step::asked)
                .map(step -> relocation.ask(step.visit(), step.to()))
                .toList());
        SeriesId into = change.scope() == SeriesScope.THIS ? place.series() : target(change, place, steps);
        Map<Integer, BookingConflict> refused = new HashMap<>();
        for (Step step : inOrder(steps, change)) {
            Optional<BookingConflict> refusal = step.asked() ? refusal(step, Set.of()) : Optional.empty();
            if (refusal.isPresent()) {
                refused.put(step.number(), refusal.get());
            }
            boolean moves = step.asked() && refusal.isEmpty();
            if (!moves && change.scope() == SeriesScope.THIS) {
                continue;
            }
            if (moves) {
                relocation.move(step.visit(), step.to());
            }
            if (!moves || change.scope() == SeriesScope.THIS) {
                step.visit().differ(into);
            } else {
                step.visit().follow(into);
            }
            em.lock(step.visit(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        }
        return new SeriesChanged(
                into,
                steps.stream()
                        .map(step -> step.move(
                                views.get(new AppointmentId(step.visit().id())), refused.get(step.number())))
                        .toList());
    }

    /** The visits of the scope that are ahead, locked, earliest first. */
    List<Appointment> ahead(AppointmentId visit, long version, SeriesScope scope) {
        return ahead(place(visit), visit, version, scope);
    }

    private List<Appointment> ahead(SeriesPlace place, AppointmentId visit, long version, SeriesScope scope) {
        Instant from = scope == SeriesScope.THIS_AND_FOLLOWING
                ? em.find(Appointment.class, visit.value()).start()
                : null;
        Set<UUID> ids = rows.lockAhead(place.series(), from, scope == SeriesScope.THIS ? visit.value() : null);
        Appointment anchor = em.find(Appointment.class, visit.value(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(anchor);
        anchor.expectVersion(version);
        if (ids.isEmpty()) {
            throw new DomainRefusal("series-nothing-ahead");
        }
        return ids.stream()
                .map(id -> em.find(Appointment.class, id))
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    private List<Step> steps(SeriesChange change, SeriesPlace place) {
        change.to().check();
        Map<UUID, SeriesRows.Member> members = new HashMap<>();
        List<Appointment> ahead = ahead(place, change.visit(), change.version(), change.scope());
        rows.members(place.series()).forEach(member -> members.put(member.visit(), member));
        List<Step> steps = new ArrayList<>();
        for (Appointment visit : ahead) {
            SeriesRows.Member member = members.get(visit.id());
            RescheduleAppointment to =
                    change.to().of(visit.start(), visit.time().end(), caller.zone());
            SeriesMove.Left left = change.scope() == SeriesScope.THIS ? null : left(change, member, to);
            steps.add(new Step(visit, member.number(), left, to));
        }
        new InvalidInput.Check()
                .that(steps.stream().anyMatch(step -> step.left() != SeriesMove.Left.IN_PAST), "start", IN_PAST)
                .done(IN_PAST);
        return steps;
    }

    /** Why one of many stays; the others go all the same. */
    private SeriesMove.Left left(SeriesChange change, SeriesRows.Member member, RescheduleAppointment to) {
        if (member.changed() && !change.withChanged()) {
            return SeriesMove.Left.CHANGED;
        }
        return BookingRules.past(to.start(), clock.now()) ? SeriesMove.Left.IN_PAST : null;
    }

    private Optional<BookingConflict> refusal(Step step, Set<UUID> moving) {
        return desk.refusal(step.visit().id(), relocation.ask(step.visit(), step.to()), moving);
    }

    /** The last ones first when all go to later times, so that nobody is in the way of the one before. */
    private static List<Step> inOrder(List<Step> steps, SeriesChange change) {
        boolean later = steps.stream()
                .anyMatch(step -> step.to().start().isAfter(step.visit().start()));
        Comparator<Step> byStart = Comparator.comparing(step -> step.visit().start());
        return steps.stream().sorted(later ? byStart.reversed() : byStart).toList();
    }

    /** The series that the visits are in afterwards: of their own, when some before them stay as they were. */
    private SeriesId target(SeriesChange change, SeriesPlace place, List<Step> steps) {
        SeriesRows.Head head = rows.head(place.series());
        boolean all = change.scope() == SeriesScope.ALL_FUTURE
                || rows.members(place.series()).size() == steps.size();
        if (all) {
            rows.reword(head.id(), head.recurrence().shifted(change.to().days()));
            return head.id();
        }
        SeriesId split = new SeriesId(Ids.next());
        rows.create(split, head.recurrence().shifted(change.to().days()), head.id());
        return split;
    }

    private SeriesPlace place(AppointmentId visit) {
        return rows.placeOf(visit).orElseThrow(() -> new DomainRefusal("not-in-series"));
    }
}
