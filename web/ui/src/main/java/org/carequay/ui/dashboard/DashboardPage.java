package org.carequay.ui.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceService.StageTotal;
import org.carequay.billing.InvoiceState;
import org.carequay.encounter.CosignService;
import org.carequay.encounter.EncounterQuery;
import org.carequay.encounter.EncounterRow;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.NoteStatus;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.ui.security.SignedInUser;

/** Notes to sign and invoices by stage, each only for those whose work it is; the visits are {@link TodaysVisits}. */
@Named
@RequestScoped
public class DashboardPage {
    private static final int SHOWN_NOTES = 8;
    private final EncounterService encounters;
    private final CosignService cosignatures;
    private final InvoiceService invoices;
    private final SignedInUser user;
    private Page<EncounterRow> notes = new Page<>(List.of(), 0, SHOWN_NOTES, 0);
    private List<EncounterRow> toCosign = List.of();
    private List<EncounterRow> handedBack = List.of();
    private List<Stage> stages = List.of();

    protected DashboardPage() {
        this(null, null, null, null);
    }

    @Inject
    public DashboardPage(
            EncounterService encounters, CosignService cosignatures, InvoiceService invoices, SignedInUser user) {
        this.encounters = encounters;
        this.cosignatures = cosignatures;
        this.invoices = invoices;
        this.user = user;
    }

    /** Open invoices of one stage; {@code share} of the open balance in percent. */
    public record Stage(InvoiceState state, long invoices, Money balance, int share) {}

    @PostConstruct
    void load() {
        if (user.can("encounter.sign")) {
            notes = encounters.find(
                    new EncounterQuery(null, null, NoteStatus.DRAFT, true, PageRequest.first(SHOWN_NOTES)));
            toCosign = cosignatures.waiting();
            handedBack = cosignatures.handedBack();
        }
        if (user.can("billing.read")) {
            stages = openStages(invoices.stages());
        }
    }

    public Page<EncounterRow> getNotes() {
        return notes;
    }

    /** Notes of providers in training that wait for this person's signature. */
    public List<EncounterRow> getToCosign() {
        return toCosign;
    }

    /** Notes of this person that a supervisor handed back. */
    public List<EncounterRow> getHandedBack() {
        return handedBack;
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

    /** How many invoices are in that stage now. */
    public long invoicesIn(InvoiceState state) {
        return stages.stream()
                .filter(stage -> stage.state() == state)
                .mapToLong(Stage::invoices)
                .sum();
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
