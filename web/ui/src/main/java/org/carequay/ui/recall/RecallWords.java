package org.carequay.ui.recall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carequay.messaging.MessageState;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.ContactWay;
import org.carequay.recall.RecallEvent;
import org.carequay.recall.RecallRunView;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.recall.RecallView;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Statuses;
import org.carequay.ui.shell.Texts;

/** Says how recalls stand and what happened to them. */
@Named
@RequestScoped
public class RecallWords {
    private static final String BUNDLE = "recallMsg";

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Statuses statuses;

    public String state(String state) {
        return statuses.text(RecallState.valueOf(state));
    }

    /** In how many days it is due, or since when; empty where it has ended. */
    public String due(RecallView recall) {
        if (!recall.state().live()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(dates.getToday(), recall.dueOn());
        return days < 0 ? texts.of(BUNDLE, "overdue", -days) : texts.of(BUNDLE, "inDays", days);
    }

    public boolean late(RecallView recall) {
        return recall.state().live()
                && recall.state() != RecallState.SCHEDULED
                && recall.dueOn().isBefore(dates.getToday());
    }

    /** The visit, why it ended, or when the patient is written to next. */
    public String standing(RecallView recall) {
        if (recall.visitStart() != null) {
            return dates.show(recall.visitStart(), "full");
        }
        if (recall.reason() != null) {
            return statuses.text(recall.reason());
        }
        return recall.nextContactOn() == null ? "" : texts.of(BUNDLE, "next") + " " + dates.day(recall.nextContactOn());
    }

    /** Of a message how far it is, else what came of the contact. */
    public String outcome(ContactWay way, String outcome) {
        if (outcome == null) {
            return "";
        }
        return way == ContactWay.MESSAGE
                ? statuses.text(MessageState.valueOf(outcome))
                : statuses.text(ContactOutcome.valueOf(outcome));
    }

    public String event(RecallEvent event) {
        if (event.way() != null) {
            return statuses.text(event.way()) + ": " + outcome(event.way(), event.outcome());
        }
        List<String> parts = new ArrayList<>();
        if (event.from() == null) {
            parts.add(texts.of(BUNDLE, "event.made"));
        } else if (event.from() != event.to()) {
            parts.add(statuses.text(event.to()));
        }
        if (event.reason() != null) {
            parts.add(statuses.text(event.reason()));
        }
        if (event.dueOn() != null) {
            parts.add(texts.of(BUNDLE, "event.due", dates.day(event.dueOn())));
        }
        return String.join(", ", parts);
    }

    /** The query of the page that books the visit. */
    public String booking(RecallView recall) {
        return "patient=" + recall.patient()
                + (recall.caseFile() == null ? "" : "&case=" + recall.caseFile())
                + (recall.book() == null ? "" : "&type=" + recall.book());
    }

    public String run(RecallRunView run) {
        if (run == null) {
            return "";
        }
        return switch (run.state()) {
            case "RUNNING" -> texts.of(BUNDLE, "run.running", run.patients());
            case "FINISHED" ->
                texts.of(
                        BUNDLE,
                        "run.last",
                        dates.show(run.finishedAt(), null),
                        dates.day(run.asOf()),
                        run.made(),
                        run.ended(),
                        run.contacted());
            default -> texts.of(BUNDLE, "run.failed");
        };
    }

    /** After 1 month and 3 days or 12 visits. */
    public String interval(RecallTypeDetails kind) {
        Interval interval = kind.interval();
        String time = List.of(
                        texts.of(BUNDLE, "interval.months", interval.months()),
                        texts.of(BUNDLE, "interval.days", interval.days()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" " + texts.of(BUNDLE, "interval.and") + " "));
        if (interval.visits() == null) {
            return time;
        }
        String visits = texts.of(BUNDLE, "interval.visits", interval.visits());
        return time.isEmpty() ? visits : time + " " + texts.of(BUNDLE, "interval.or") + " " + visits;
    }

    public String ladder(RecallTypeDetails kind) {
        return kind.ladder().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
