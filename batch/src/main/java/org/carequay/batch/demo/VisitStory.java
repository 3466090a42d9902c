package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.carequay.casefile.CaseView;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.FrontDesk;
import org.carequay.shared.ServerClock;

/** Plays a person's visits: the front desk books and receives, each provider sees, writes and signs. */
@Dependent
public class VisitStory {
    private static final List<String> CANCELLED_BY_PATIENT = reasons("CANCEL_PATIENT");
    private static final List<String> CANCELLED_BY_CLINIC = reasons("CANCEL_CLINIC");
    private static final List<String> AMENDMENTS = reasons("AMENDMENT");
    private static final Duration AMENDED_AFTER = Duration.ofHours(20);
    private static final int AMENDED = 10;

    @Inject
    private Stagehand stagehand;

    @Inject
    private AppointmentService appointments;

    @Inject
    private FrontDesk desk;

    @Inject
    private EncounterService encounters;

    @Inject
    private DemoHealth health;

    private final NoteWords words = new NoteWords();

    private record Booked(VisitPlan plan, VisitTimes times, AppointmentView visit) {}

    /**
     * Plays all visits up to their fate.
     *
     * @param caseFile null for a person without a case
     * @return the signed encounters, oldest first
     */
    List<EncounterView> play(Story story, PatientId patient, CaseView caseFile, Cast cast, Instant now)
            throws Exception {
        if (story.visits().isEmpty()) {
            return List.of();
        }
        List<Booked> booked = stagehand.as(
                cast.staff("frontdesk"), story.registeredAt(), () -> receive(story, patient, caseFile, cast, now));
        Map<String, List<Booked>> byProvider = new LinkedHashMap<>();
        booked.stream().filter(b -> b.plan().fate().seen()).forEach(b -> byProvider
                .computeIfAbsent(b.plan().provider(), p -> new ArrayList<>())
                .add(b));
        String asking = byProvider.keySet().stream().findFirst().orElse(null);
        List<EncounterView> signed = new ArrayList<>();
        for (Map.Entry<String, List<Booked>> seen : byProvider.entrySet()) {
            signed.addAll(stagehand.as(
                    cast.account(seen.getKey()),
                    story.registeredAt(),
                    () -> see(
                            story, patient, seen.getValue(), now, seen.getKey().equals(asking))));
        }
        signed.sort(java.util.Comparator.comparing(EncounterView::dateOfService));
        return signed;
    }

    private List<Booked> receive(Story story, PatientId patient, CaseView caseFile, Cast cast, Instant now)
            throws Exception {
        List<Booked> booked = new ArrayList<>();
        for (VisitPlan plan : story.visits()) {
            BookAppointment command = new BookAppointment(
                    patient,
                    caseFile == null ? null : caseFile.id(),
                    cast.visitTypes().get(plan.type()),
                    cast.provider(plan.provider()),
                    cast.site(plan.provider()),
                    plan.start(),
                    List.of(),
                    null);
            AppointmentView visit = at(plan.bookedAt(), () -> appointments.book(command, null));
            VisitTimes times = VisitTimes.of(plan, now);
            booked.add(new Booked(plan, times, course(plan, times, visit)));
        }
        return booked;
    }

    private AppointmentView course(VisitPlan plan, VisitTimes times, AppointmentView booked) throws Exception {
        if (plan.fate() == VisitPlan.Fate.CANCELLED) {
            return at(cancelledAt(plan), () -> appointments.cancel(booked.id(), booked.version(), cancellation(plan)));
        }
        if (plan.fate() == VisitPlan.Fate.NO_SHOW) {
            return at(plan.end(), () -> appointments.noShow(booked.id(), booked.version()));
        }
        if (!plan.fate().came()) {
            return booked;
        }
        AppointmentView arrived = at(times.arrived(), () -> appointments.arrive(booked.id(), booked.version()));
        return plan.fate() == VisitPlan.Fate.ARRIVED
                ? arrived
                : at(times.checkedIn(), () -> desk.checkIn(arrived.id(), arrived.version(), true, true, null));
    }

    /** @param first whether nobody has asked the patient yet */
    private List<EncounterView> see(Story story, PatientId patient, List<Booked> visits, Instant now, boolean first)
            throws Exception {
        List<EncounterView> signed = new ArrayList<>();
        boolean ask = first;
        for (Booked booked : visits) {
            AppointmentView visit = booked.visit();
            AppointmentView started =
                    at(booked.times().started(), () -> appointments.start(visit.id(), visit.version()));
            EncounterView opened = at(booked.times().started(), () -> encounters.open(visit.id()));
            measure(story, patient, booked, opened, ask);
            ask = false;
            if (booked.plan().fate() == VisitPlan.Fate.WITH_PROVIDER) {
                continue;
            }
            BodyChart chart = ChartMarks.of(story, booked.plan());
            at(booked.times().signed(), () -> health.draw(opened.id(), chart));
            EncounterView written = at(
                    booked.times().signed(),
                    () -> encounters.saveNote(opened.id(), opened.version(), words.note(story, booked.plan())));
            if (booked.plan().fate() == VisitPlan.Fate.SIGNED) {
                signed.add(sign(booked, written, now));
            } else {
                at(booked.times().signed(), () -> appointments.fulfil(started.id(), started.version()));
            }
        }
        return signed;
    }

    private void measure(Story story, PatientId patient, Booked booked, EncounterView opened, boolean ask)
            throws Exception {
        at(booked.times().started(), () -> {
            if (ask) {
                health.ask(story, patient);
            }
            health.measure(story, opened.id(), booked.plan(), ask);
            return null;
        });
    }

    /** Some notes are amended on the next morning; what was signed stays as it is. */
    private EncounterView sign(Booked booked, EncounterView written, Instant now) throws Exception {
        Instant at = booked.times().signed();
        EncounterView note = at(at, () -> encounters.sign(written.id(), written.version()));
        Instant later = at.plus(AMENDED_AFTER);
        Chance chance =
                Chance.of("amendment", booked.plan().start(), booked.plan().provider());
        return chance.percent(AMENDED) && later.isBefore(now)
                ? at(later, () -> encounters.amend(note.id(), note.version(), chance.pick(AMENDMENTS)))
                : note;
    }

    private static Instant cancelledAt(VisitPlan plan) {
        Instant dayBefore = plan.start()
                .minus(Duration.ofHours(Chance.of("cancel", plan.start()).between(2, 26)));
        return dayBefore.isBefore(plan.bookedAt()) ? plan.bookedAt().plusSeconds(30) : dayBefore;
    }

    private static CancelAppointment cancellation(VisitPlan plan) {
        Chance chance = Chance.of("cancellation", plan.start(), plan.provider());
        return chance.percent(80)
                ? new CancelAppointment(CancelAppointment.Party.PATIENT, chance.pick(CANCELLED_BY_PATIENT))
                : new CancelAppointment(CancelAppointment.Party.CLINIC, chance.pick(CANCELLED_BY_CLINIC));
    }

    private static List<String> reasons(String kind) {
        return Table.read("reasons.csv").stream()
                .filter(r -> r.get("kind").equals(kind))
                .map(r -> r.get("text"))
                .toList();
    }

    private static <T> T at(Instant moment, Callable<T> act) throws Exception {
        return ServerClock.at(moment, act);
    }
}
