package org.carequay.ui.jobs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Collectors;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobSchedule;
import org.carequay.jobs.JobState;
import org.carequay.shared.Clock;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Language;
import org.carequay.ui.shell.Texts;

/** Says what jobs are, what their runs did and when they start. */
@Named
@RequestScoped
public class JobWords {
    private static final String BUNDLE = "jobMsg";
    /** Job → the page of its feature, and whether that shows the very thing a run worked on. */
    private static final Map<JobKind, Place> PLACES = Map.of(
            JobKind.RECALL_RUN, new Place("app/recalls/list", false),
            JobKind.DUPLICATE_SCAN, new Place("app/patients/duplicates", false),
            JobKind.DOCUMENT_KEEPING, new Place("app/admin/documents", false),
            JobKind.LETTER_RUN, new Place("app/messages/letters", false),
            JobKind.STATEMENT_RUN, new Place("app/billing/statements", true),
            JobKind.RETENTION, new Place("app/admin/retention", false),
            JobKind.CLINIC_EXPORT, new Place("app/admin/export", false),
            JobKind.PATIENT_IMPORT, new Place("app/patients/import", true));

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private SignedInUser user;

    @Inject
    private Clock clock;

    private record Place(String page, boolean single) {}

    public String name(JobKind kind) {
        return texts.of(BUNDLE, "job." + kind.key());
    }

    public String lead(JobKind kind) {
        return texts.of(BUNDLE, "job." + kind.key() + ".lead");
    }

    public boolean may(JobKind kind) {
        return user.can(kind.permission().key());
    }

    /** The page of the job's feature; null without one. */
    public String page(JobKind kind) {
        Place place = PLACES.get(kind);
        return place == null || !may(kind) ? null : place.page() + ".xhtml";
    }

    /** What the run worked on; null where its feature shows no single one. */
    public String about(JobRunView run) {
        Place place = PLACES.get(run.kind());
        return place == null || !place.single() || run.about() == null || !may(run.kind())
                ? null
                : place.page() + ".xhtml?id=" + run.about();
    }

    public String schedule(JobSchedule schedule) {
        if (schedule == null) {
            return texts.of(BUNDLE, "schedule.never");
        }
        if (!schedule.on()) {
            return texts.of(BUNDLE, "schedule.off");
        }
        String at = dates.hour(schedule.at());
        return switch (JobScheduleForm.rhythm(schedule)) {
            case DAILY -> texts.of(BUNDLE, "schedule.daily", at);
            case WEEKLY ->
                texts.of(
                        BUNDLE,
                        "schedule.weekly",
                        schedule.days().stream()
                                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language.getLocale()))
                                .collect(Collectors.joining(", ")),
                        at);
            case MONTHLY -> texts.of(BUNDLE, "schedule.monthly", schedule.dayOfMonth(), at);
        };
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.getLocale());
    }

    /** What it did so far. */
    public String counts(JobRunView run) {
        long written = run.counts().written();
        String done = written == 0 && run.state() != JobState.COMPLETED
                ? texts.of(BUNDLE, run.state().ended() ? "done.nothing" : "done.yet")
                : texts.of(BUNDLE, "job." + run.kind().key() + ".done", written);
        String whole =
                run.expected() == null || run.state().ended() ? done : texts.of(BUNDLE, "of", done, run.expected());
        long skipped = run.counts().skipped();
        return skipped == 0 ? whole : whole + " " + texts.of(BUNDLE, "skipped", skipped);
    }

    /** By what and by whom it was started, stopped and restarted. */
    public String by(JobRunView run) {
        String started = texts.of(BUNDLE, "origin." + run.origin(), run.startedBy());
        String stopped = run.stoppedBy() == null ? "" : " " + texts.of(BUNDLE, "stopped.by", run.stoppedBy());
        String again = run.restartedBy() == null ? "" : " " + texts.of(BUNDLE, "restarted.by", run.restartedBy());
        return started + stopped + again;
    }

    /** Why it failed, and what to do. */
    public String why(JobRunView run) {
        String known = texts.orElse(BUNDLE, "problem." + run.problem(), null);
        return known == null ? texts.of(BUNDLE, "problem.other", run.problem()) : known;
    }

    /** How long it took, or has taken until now. */
    public String took(JobRunView run) {
        if (run.startedAt() == null) {
            return "";
        }
        Duration took = Duration.between(run.startedAt(), run.endedAt() == null ? clock.now() : run.endedAt());
        long seconds = Math.max(0, took.toSeconds());
        if (seconds < 60) {
            return texts.of(BUNDLE, "took.seconds", seconds);
        }
        return seconds < 3600
                ? texts.of(BUNDLE, "took.minutes", seconds / 60)
                : texts.of(BUNDLE, "took.hours", seconds / 3600, seconds / 60 % 60);
    }
}
