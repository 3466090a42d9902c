package org.carequay.ui.patient;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.carequay.billing.InvoiceState;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.LopStatus;
import org.carequay.document.DocumentKind;
import org.carequay.encounter.NoteStatus;
import org.carequay.insight.PatientTimeline;
import org.carequay.insight.TimelineEntry;
import org.carequay.insight.TimelineKind;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.shared.PageRequest;
import org.carequay.task.TaskStatus;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Statuses;

/** What happened around a patient, newest first, of all kinds or of one; older things come page by page. */
@Named
@ViewScoped
public class PatientTimelinePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    @Inject
    private PatientTimeline timeline;

    @Inject
    private Dates dates;

    @Inject
    private Statuses statuses;

    private TimelineKind kind;
    private int pages = 1;
    private transient List<TimelineEntry> entries;
    private transient long total;

    public List<TimelineEntry> entries(String patient) {
        if (entries == null) {
            List<TimelineEntry> found = new ArrayList<>();
            Set<TimelineKind> kinds = kind == null ? Set.of() : Set.of(kind);
            for (int page = 0; page < pages; page++) {
                var read = timeline.find(PatientId.parse(patient), kinds, new PageRequest(page, PAGE, null));
                found.addAll(read.items());
                total = read.total();
            }
            entries = found;
        }
        return entries;
    }

    public boolean more(String patient) {
        return entries(patient).size() < total;
    }

    public void showMore() {
        pages++;
        entries = null;
    }

    /** Begins anew with the kind that was chosen. */
    public void choose() {
        pages = 1;
        entries = null;
    }

    public Set<TimelineKind> getKinds() {
        return timeline.kinds();
    }

    /** What names the entry; a note is named by the day of its visit, a message by what it was about. */
    public String title(TimelineEntry entry) {
        return switch (entry.kind()) {
            case NOTE -> dates.day(LocalDate.parse(entry.title()));
            case MESSAGE -> statuses.text(MessageRule.valueOf(entry.title()));
            default -> entry.title();
        };
    }

    /** The status as pages show it, or null. */
    public Enum<?> status(TimelineEntry entry) {
        return switch (entry.kind()) {
            case VISIT -> constant(AppointmentStatus.values(), entry.status());
            case NOTE -> constant(NoteStatus.values(), entry.status());
            case CASE -> constant(CasePhase.values(), entry.status());
            case LETTER -> constant(LopStatus.values(), entry.status());
            case DOCUMENT -> constant(DocumentKind.values(), entry.status());
            case MONEY -> constant(InvoiceState.values(), entry.status());
            case MESSAGE -> constant(MessageState.values(), entry.status());
            case TASK -> constant(TaskStatus.values(), entry.status());
        };
    }

    private static Enum<?> constant(Enum<?>[] all, String name) {
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The page that shows the thing, inside the application. */
    public String page(TimelineEntry entry) {
        String page =
                switch (entry.kind()) {
                    case VISIT -> "/app/schedule/visit.xhtml";
                    case NOTE -> "/app/encounters/edit.xhtml";
                    case CASE, LETTER -> "/app/cases/view.xhtml";
                    case DOCUMENT -> "/app/documents/open.xhtml";
                    case MONEY -> "/app/billing/invoice.xhtml";
                    case MESSAGE -> "/app/messages/view.xhtml";
                    case TASK -> "/app/tasks/board.xhtml";
                };
        return page + "?id=" + entry.id();
    }

    public TimelineKind getKind() {
        return kind;
    }

    public void setKind(TimelineKind kind) {
        this.kind = kind;
    }
}
