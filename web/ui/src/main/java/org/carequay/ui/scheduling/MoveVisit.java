package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.RescheduleAppointment;
import org.carequay.scheduling.ResourceId;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.SiteId;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.Texts;

/** Moves visits for the calendar: as they are dropped, or as a form says; a refusal says all that is in the way and what is free. */
@Named
@RequestScoped
public class MoveVisit {
    private static final int MINUTES_OF_DAY = 24 * 60;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private FreeTimes freeTimes;

    /**
     * What was dropped, as the script of the page says it: {@code id} and {@code version} of the visit, and whatever changed
     * of {@code day}, {@code minute} (of that day), {@code minutes} (the length), {@code provider}, {@code room} and {@code site}.
     */
    public void drop() {
        AskedVisit dropped = AskedVisit.now();
        AppointmentView visit = appointments.get(dropped.id());
        move(visit.id(), dropped.version(), place(dropped, visit));
    }

    /** @return whether the visit is there now */
    boolean move(AppointmentId id, long version, RescheduleAppointment to) {
        try {
            AppointmentView moved = appointments.reschedule(id, version, to);
            notices.done(
                    "scheduleMsg",
                    "moved.done",
                    moved.patientName(),
                    dates.show(moved.start(), "full"),
                    dates.time(moved.end()),
                    moved.providerName());
            return true;
        } catch (BookingConflict taken) {
            refuse(words(taken));
        } catch (StaleVersion changed) {
            refuse(texts.of("scheduleMsg", "move.stale"));
        }
        return false;
    }

    private RescheduleAppointment place(AskedVisit asked, AppointmentView visit) {
        Map<String, String> dropped = asked.words();
        ZonedDateTime before = visit.start().atZone(dates.getZone());
        Instant start = day(dropped.get("day"), before.toLocalDate())
                .atTime(time(asked, before.toLocalTime()))
                .atZone(dates.getZone())
                .toInstant();
        Instant end = dropped.get("minutes") == null ? null : start.plus(Duration.ofMinutes(asked.number("minutes")));
        String room = dropped.get("room");
        return new RescheduleAppointment(
                start.equals(visit.start()) ? null : start,
                end,
                dropped.get("provider") == null ? null : ProviderId.parse(dropped.get("provider")),
                dropped.get("site") == null ? null : SiteId.parse(dropped.get("site")),
                room == null ? null : List.of(ResourceId.parse(room)),
                null);
    }

    private static LocalDate day(String text, LocalDate before) {
        try {
            return text == null ? before : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new NotFound("day");
        }
    }

    private static LocalTime time(AskedVisit asked, LocalTime before) {
        return asked.word("minute").isEmpty()
                ? before
                : LocalTime.ofSecondOfDay(60 * Math.floorMod(asked.number("minute"), MINUTES_OF_DAY));
    }

    /** Which rules are against it, who and what is busy, and when it would do. */
    String words(BookingConflict taken) {
        String busy = taken.conflicts().stream()
                .filter(each -> !each.resource().equals("hours"))
                .map(each -> texts.of(
                        "scheduleMsg",
                        "move.busy",
                        texts.of("scheduleMsg", "busy." + each.resource()),
                        each.name(),
                        dates.time(each.start()),
                        dates.time(each.end())))
                .distinct()
                .collect(Collectors.joining("; "));
        String free = taken.alternatives().stream()
                .map(slot -> dates.show(slot.start(), "full"))
                .collect(Collectors.joining("; "));
        return Stream.of(
                        String.join(" ", freeTimes.obstacles(taken)),
                        busy.isEmpty() ? "" : texts.of("scheduleMsg", "move.taken", busy),
                        free.isEmpty() ? "" : texts.of("scheduleMsg", "move.free", free),
                        texts.of("scheduleMsg", "move.unchanged"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void refuse(String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, ""));
        context.validationFailed();
    }
}
