package org.carequay.ui.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceService.StageTotal;
import org.carequay.billing.InvoiceState;
import org.carequay.encounter.EncounterQuery;
import org.carequay.encounter.EncounterRow;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.NoteStatus;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Clock;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.ui.security.SignedInUser;

/** Today's visits, who waits, notes to sign and invoices by stage, each only for those whose work it is. */
@Named
@RequestScoped
public class DashboardPage {
    private static final int SHOWN_NOTES = 8;
    private final AppointmentService appointments;
    private final EncounterService encounters;
    private final InvoiceService invoices;
    private final Clock clock;
    private final SignedInUser user;
    private List<AppointmentView> visits = List.of();
    private Page<EncounterRow> notes = new Page<>(List.of(), 0, SHOWN_NOTES, 0);
    private List<Stage> stages = List.of();

    protected DashboardPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public DashboardPage(
            AppointmentService appointments,
            EncounterService encounters,
            InvoiceService invoices,
            Clock clock,
            SignedInUser user) {
        this.appointments = appointments;
        this.encounters = encounters;
        this.invoices = invoices;
        this.clock = clock;
        this.user = user;
    }

    /** Open invoices of one stage; {@code share} of the open balance in percent. */
    public record Stage(InvoiceState state, long invoices, Money balance, int share) {}

    @PostConstruct
    void load() {
        if (user.can("schedule.read")) {
            visits = appointments.find(dayOf(clock.today(user.getClinicZone()))).items();
        }
        if (user.can("encounter.sign")) {
            notes = encounters.find(
                    new EncounterQuery(null, null, NoteStatus.DRAFT, true, PageRequest.first(SHOWN_NOTES)));
        }
        if (user.can("billing.read")) {
            stages = openStages(invoices.stages());
        }
    }

    /** Visits of the clinic's day that occupy somebody, by start. */
    public List<AppointmentView> getVisits() {
        return visits.stream().filter(visit -> visit.status().active()).toList();
    }

    public long getDone() {
        return visits.stream()
                .filter(visit -> visit.status() == AppointmentStatus.FULFILLED)
                .count();
    }

    /** Who has arrived and is not with the provider yet, the longest wait first. */
    public List<AppointmentView> getWaiting() {
        return visits.stream()
                .filter(visit -> visit.arrivedAt() != null && visit.startedAt() == null && visit.endedAt() == null)
                .filter(visit -> visit.status().active())
                .sorted(Comparator.comparing(AppointmentView::arrivedAt))
                .toList();
    }

    public long waitedMinutes(AppointmentView visit) {
        return Math.max(0, Duration.between(visit.arrivedAt(), clock.now()).toMinutes());
    }

    /** Minutes of the longest wait now; -1 when nobody waits. */
    public long getLongestWait() {
        return getWaiting().stream().findFirst().map(this::waitedMinutes).orElse(-1L);
    }

    public Page<EncounterRow> getNotes() {
        return notes;
    }

    public List<Stage> getStages() {
        return stages;
    }

    public Money getOpenBalance() {
        return Money.sum(stages.stream().map(Stage::balance).toList());
    }

    public long getOpenInvoices() {
        return stages.stream().mapToLong(Stage::invoices).sum();
    }

    private AppointmentQuery dayOf(LocalDate day) {
        ZoneId zone = user.getClinicZone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new AppointmentQuery(from, to, null, null, null, null, null, PageRequest.first(PageRequest.MAX_SIZE));
    }

    private static List<Stage> openStages(Map<InvoiceState, StageTotal> totals) {
        Money open = Money.sum(totals.entrySet().stream()
                .filter(entry -> entry.getKey().open())
                .map(entry -> entry.getValue().balance())
                .toList());
        return totals.entrySet().stream()
                .filter(entry -> entry.getKey().open() && entry.getValue().invoices() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> stage(entry.getKey(), entry.getValue(), open))
                .toList();
    }

    private static Stage stage(InvoiceState state, StageTotal total, Money open) {
        int share = open.isPositive()
                ? total.balance().times(100).amount().intValue()
                        / Math.max(1, open.amount().intValue())
                : 0;
        return new Stage(state, total.invoices(), total.balance(), share);
    }
}
