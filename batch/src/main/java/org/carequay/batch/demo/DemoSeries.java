package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.Recurrence;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.SeriesPlan;
import org.carequay.scheduling.SeriesService;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotService;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.shared.PageRequest;

/** Books weekly therapy for a few patients who have a visit ahead, with the provider whom they know. */
@Dependent
public class DemoSeries {
    private static final int PATIENTS = 3;
    private static final int VISITS = 6;
    private static final int LOOKED_AT = 40;
    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    @Inject
    private SeriesService series;

    @Inject
    private AppointmentService appointments;

    @Inject
    private SlotService slots;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private Stagehand stagehand;

    void book(Cast cast, Instant at) throws Exception {
        VisitTypeId therapy = setupOf(cast, at);
        Set<PatientId> known = new HashSet<>();
        for (AppointmentView visit : ahead(cast, at)) {
            if (known.size() < PATIENTS && known.add(visit.patient())) {
                stagehand.as(cast.staff("frontdesk"), at, () -> weekly(visit, therapy, at));
            }
        }
    }

    private VisitTypeId setupOf(Cast cast, Instant at) throws Exception {
        return stagehand.as(cast.staff("frontdesk"), at, () -> setup.visitTypes().stream()
                .filter(type -> !type.exam())
                .map(VisitTypeView::id)
                .findFirst()
                .orElseThrow());
    }

    private List<AppointmentView> ahead(Cast cast, Instant at) throws Exception {
        AppointmentQuery query = new AppointmentQuery(
                at,
                at.plus(FORTNIGHT),
                null,
                null,
                null,
                null,
                AppointmentStatus.BOOKED,
                new PageRequest(0, LOOKED_AT, null));
        return stagehand.as(
                cast.staff("frontdesk"), at, () -> appointments.find(query).items());
    }

    private boolean weekly(AppointmentView known, VisitTypeId therapy, Instant at) {
        List<Slot> free = slots.search(new SlotQuery(
                        therapy,
                        known.provider(),
                        known.site(),
                        at.plus(SOON),
                        at.plus(SOON).plus(FORTNIGHT),
                        LOOKED_AT))
                .slots();
        free.stream()
                .skip(free.size() / 2)
                .findFirst()
                .ifPresent(slot -> series.book(
                        new SeriesPlan(
                                new BookAppointment(
                                        known.patient(),
                                        null,
                                        therapy,
                                        slot.provider(),
                                        slot.site(),
                                        slot.start(),
                                        List.of(),
                                        null),
                                new Recurrence(1, Set.of(), VISITS)),
                        List.of(),
                        null));
        return true;
    }
}
