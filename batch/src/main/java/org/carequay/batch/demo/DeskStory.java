package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRequests;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.Ledger;
import org.carequay.billing.PaymentMethod;
import org.carequay.billing.PaymentPlans;
import org.carequay.billing.Payments;
import org.carequay.security.Role;
import org.carequay.shared.Money;
import org.carequay.shared.PageRequest;

/** The desk of the demo: patients pay in parts, one drawer was counted, a write-off waits for the admin, a period is closed. */
@Dependent
public class DeskStory {
    private static final BigDecimal PART = new BigDecimal("0.15");
    private static final int PLAN_PARTS = 6;
    private static final Duration YESTERDAY = Duration.ofHours(26);

    @Inject
    private Stagehand stagehand;

    @Inject
    private InvoiceService invoices;

    @Inject
    private DeskServices services;

    @Inject
    private FirstHandover handover;

    void play(Cast cast, Instant now) throws Exception {
        LocalDate today = LocalDate.ofInstant(now, cast.zone());
        List<InvoiceRow> theirs = stagehand.as(cast.staff("biller"), now, () -> of(InvoiceState.PATIENT_RESPONSIBLE));
        Instant yesterday = now.minus(YESTERDAY);
        for (int i = 0; i < theirs.size(); i += 2) {
            InvoiceRow row = theirs.get(i);
            stagehand.as(cast.staff("frontdesk"), yesterday, () -> pay(row, true));
        }
        if (!theirs.isEmpty()) {
            stagehand.as(cast.staff("frontdesk"), yesterday.plus(Duration.ofMinutes(30)), this::countYesterday);
        }
        for (int i = 1; i < theirs.size(); i += 2) {
            InvoiceRow row = theirs.get(i);
            stagehand.as(cast.staff("frontdesk"), now, () -> pay(row, false));
        }
        if (!theirs.isEmpty()) {
            stagehand.as(cast.staff("biller"), now, () -> plan(theirs.get(0), today));
        }
        handover.play(cast, now);
        askForAWriteOff(cast, now);
        stagehand.as(cast.staff("admin"), now, () -> rules(today));
    }

    private List<InvoiceRow> of(InvoiceState state) {
        return invoices.find(new InvoiceQuery(null, state, null, null, PageRequest.first(PageRequest.MAX_SIZE)))
                .items();
    }

    private Payments.Payment pay(InvoiceRow row, boolean cash) {
        Money part = Money.of(row.balance().amount().multiply(PART).setScale(0, RoundingMode.UP));
        String reference = cash ? null : "TRM-" + row.number().substring(4);
        return services.payments()
                .take(
                        new Payments.NewPayment(
                                row.patient(),
                                cash ? PaymentMethod.CASH : PaymentMethod.CARD,
                                reference,
                                part,
                                null,
                                List.of(),
                                null),
                        null);
    }

    private Payments.Closing countYesterday() {
        Payments.Drawer drawer = services.payments().drawer();
        return services.payments().count(new Payments.Count(drawer.cash(), drawer.card(), drawer.cheque(), null), null);
    }

    private PaymentPlans.Plan plan(InvoiceRow row, LocalDate today) {
        return services.plans()
                .make(
                        new PaymentPlans.NewPlan(row.id(), PLAN_PARTS, today.plusWeeks(2), PaymentPlans.Every.MONTH),
                        null);
    }

    private void askForAWriteOff(Cast cast, Instant now) throws Exception {
        List<InvoiceRow> collected = stagehand.as(cast.staff("biller"), now, () -> of(InvoiceState.COLLECTIONS));
        if (!collected.isEmpty()) {
            InvoiceRow row = collected.get(0);
            InvoiceRequests.Ask ask = new InvoiceRequests.Ask(
                    InvoiceRequests.Kind.WRITTEN_OFF, row.version(), null, null, "The agency sent it back");
            stagehand.as(cast.staff("biller"), now, () -> services.requests().ask(row.id(), ask, null));
        }
    }

    /** The biller may agree to a third, up to 2,500; the books of the quarter before last are closed. */
    private Ledger.Closing rules(LocalDate today) {
        services.limits().set(ApprovalLimits.Kind.REDUCTION, Role.BILLER, null, new BigDecimal("33"), Money.of(2500));
        return services.ledger().close(today.minusMonths(3).withDayOfMonth(1).minusDays(1), null);
    }
}
