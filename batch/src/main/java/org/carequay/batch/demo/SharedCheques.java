package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.billing.InvoiceView;
import org.carequay.security.AccountId;
import org.carequay.shared.Money;
import org.carequay.shared.PageRequest;

/** Two firms each settle several agreed invoices with one cheque: the first has cleared, the second has just come in. */
@Dependent
public class SharedCheques {
    private static final int INVOICES_A_CHEQUE = 4;
    private static final Duration RECEIVED_AGO = Duration.ofHours(27);

    @Inject
    private Stagehand stagehand;

    @Inject
    private InvoiceService invoices;

    void pay(Cast cast, Instant now) throws Exception {
        AccountId biller = cast.staff("biller");
        List<List<InvoiceView>> groups = stagehand.as(biller, now, () -> groups(now));
        for (int i = 0; i < Math.min(2, groups.size()); i++) {
            LocalDate day = LocalDate.ofInstant(now, cast.zone());
            List<InvoiceView> received = receive(groups.get(i), biller, day, now);
            if (i == 0) {
                clear(received, biller, day, now);
            }
        }
    }

    /** Agreed invoices that were agreed long enough ago, by firm, the largest group first. */
    private List<List<InvoiceView>> groups(Instant now) {
        Map<String, List<InvoiceView>> byFirm = new TreeMap<>();
        invoices
                .find(new InvoiceQuery(
                        null, InvoiceState.PENDING_CHEQUE, null, null, PageRequest.first(PageRequest.MAX_SIZE)))
                .items()
                .stream()
                .map(row -> invoices.get(row.id()))
                .filter(i -> i.history().stream().allMatch(m -> m.at().isBefore(now.minus(RECEIVED_AGO))))
                .sorted(Comparator.comparing(InvoiceView::createdOn).thenComparing(InvoiceView::number))
                .forEach(i -> byFirm.computeIfAbsent(i.firmName(), f -> new ArrayList<>())
                        .add(i));
        return byFirm.values().stream()
                .filter(g -> g.size() > 1)
                .sorted(Comparator.comparing((List<InvoiceView> g) -> -g.size()))
                .map(g -> g.subList(0, Math.min(g.size(), INVOICES_A_CHEQUE)))
                .toList();
    }

    private List<InvoiceView> receive(List<InvoiceView> group, AccountId biller, LocalDate day, Instant now)
            throws Exception {
        Money total = Money.sum(group.stream().map(InvoiceView::agreed).toList());
        String number =
                String.valueOf(Chance.of("cheque", group.get(0).number()).between(40_000, 69_999));
        String payer = group.get(0).firmName();
        Moves.ChequePlan cheque = new Moves.ChequePlan(number, day.minusDays(3), total, payer);
        return stagehand.as(biller, now.minus(RECEIVED_AGO), () -> group.stream()
                .map(i -> invoices.move(i.id(), Moves.receive(i.version(), cheque), null))
                .toList());
    }

    /** Settling one invoice of the cheque settles all it is shared out to. */
    private void clear(List<InvoiceView> group, AccountId biller, LocalDate day, Instant now) throws Exception {
        List<Allocation> parts =
                group.stream().map(i -> new Allocation(i.id(), i.agreed())).toList();
        String deposit = "DEP-" + day.toString().replace("-", "");
        InvoiceView first = group.get(0);
        stagehand.as(
                biller,
                now.minus(Duration.ofMinutes(40)),
                () -> invoices.move(first.id(), Moves.clear(first.version(), deposit, day, parts, "REDUCTION"), null));
    }
}
