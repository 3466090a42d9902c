package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.carequay.batch.demo.CasePlan.Bill;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.NewInvoice;
import org.carequay.casefile.CaseView;
import org.carequay.encounter.EncounterView;
import org.carequay.security.AccountId;
import org.carequay.shared.Money;

/** Plays a case's bill: the biller makes, sends and negotiates it, the admin approves, the biller takes the cheque. */
@Dependent
public class BillStory {
    private static final int MADE = 0;
    private static final int SENT = 3;
    private static final int OFFERED = 25;
    private static final int ANSWERED = 40;
    private static final int AGREED = 55;
    private static final int RECEIVED = 85;
    private static final int CLEARED = 90;
    private static final int WEEKS_TO_PAY = 8;

    @Inject
    private Stagehand stagehand;

    @Inject
    private InvoiceService invoices;

    @Inject
    private ReductionLetter letters;

    private final List<CSVRecord> reasons = Table.read("reasons.csv");

    /** What one bill is played with. */
    private record Part(Bill bill, CaseView caseFile, Cast cast, BillTimeline time, Chance chance) {
        AccountId biller() {
            return cast.staff("biller");
        }

        AccountId admin() {
            return cast.staff("admin");
        }
    }

    void play(Story story, CaseView caseFile, List<EncounterView> signed, Cast cast, Instant now) throws Exception {
        Bill bill = story.caseFile().bill();
        if (bill == Bill.NONE || signed.isEmpty()) {
            return;
        }
        Chance chance = Chance.of("bill", story.person().no());
        LocalDate last = signed.get(signed.size() - 1).dateOfService();
        Part part = new Part(bill, caseFile, cast, BillTimeline.after(last, cast.zone(), now, chance), chance);
        InvoiceView made = stagehand.as(
                part.biller(),
                part.time().at(MADE),
                () -> invoices.create(new NewInvoice(caseFile.id(), List.of()), null));
        switch (bill) {
            case PENDING_INVOICE -> {}
            case VOID -> because(part, send(part, made), InvoiceState.VOID, reason(part, "VOID"), OFFERED);
            case DISPUTED -> because(part, send(part, made), InvoiceState.DISPUTED, reason(part, "DISPUTE"), ANSWERED);
            case COUNSEL_CHANGED ->
                because(
                        part,
                        offer(part, send(part, made)),
                        InvoiceState.COUNSEL_CHANGED,
                        reason(part, "DROPPED"),
                        AGREED);
            case CASE_DROPPED, PATIENT_RESPONSIBLE, COLLECTIONS, WRITTEN_OFF -> giveUp(part, send(part, made));
            default -> goOn(part, send(part, made));
        }
    }

    private void goOn(Part part, InvoiceView sent) throws Exception {
        if (part.bill() == Bill.SENT) {
            return;
        }
        InvoiceView offered = offer(part, sent);
        if (part.bill() == Bill.OFFERED) {
            return;
        }
        InvoiceView agreed = agree(part, offered);
        if (part.bill() == Bill.AGREED || part.bill() == Bill.SHARED) {
            return;
        }
        InvoiceView received = receive(part, agreed);
        if (part.bill() == Bill.RETURNED) {
            CSVRecord why = reason(part, "CHEQUE_RETURNED");
            move(
                    part,
                    part.biller(),
                    CLEARED,
                    received,
                    Moves.comeBack(received.version(), why.get("basis"), why.get("text")));
        } else if (part.bill() != Bill.RECEIVED) {
            clear(part, received);
        }
    }

    private InvoiceView send(Part part, InvoiceView made) throws Exception {
        LocalDate on = part.time().dayAt(SENT);
        return move(part, part.biller(), SENT, made, Moves.send(made.version(), made.firmName(), on));
    }

    /** Counsel offers little, the clinic answers high in most cases. */
    private InvoiceView offer(Part part, InvoiceView sent) throws Exception {
        CSVRecord basis = reason(part, "REDUCTION");
        LocalDate on = part.time().dayAt(OFFERED);
        Money low = share(sent.billed(), part.chance().between(35, 50));
        InvoiceView offered = move(
                part,
                part.biller(),
                OFFERED,
                sent,
                Moves.offer(sent.version(), "ATTORNEY", low, basis.get("basis"), on, on.plusWeeks(4)));
        if (part.chance().percent(30)) {
            return offered;
        }
        LocalDate answeredOn = part.time().dayAt(ANSWERED);
        Money high = share(sent.billed(), part.chance().between(78, 92));
        return move(
                part,
                part.biller(),
                ANSWERED,
                offered,
                Moves.offer(
                        offered.version(), "CLINIC", high, basis.get("basis"), answeredOn, answeredOn.plusWeeks(4)));
    }

    private InvoiceView agree(Part part, InvoiceView offered) throws Exception {
        Money agreed = part.bill() == Bill.PAID_FULL
                ? offered.billed()
                : share(offered.billed(), part.chance().between(55, 76));
        var letter = letters.file(offered, agreed, part.cast(), part.time().at(AGREED));
        LocalDate expected = part.time().dayAt(AGREED).plusWeeks(WEEKS_TO_PAY);
        return move(part, part.admin(), AGREED, offered, Moves.agree(offered.version(), agreed, letter, expected));
    }

    private InvoiceView receive(Part part, InvoiceView agreed) throws Exception {
        Moves.ChequePlan cheque = new Moves.ChequePlan(
                String.valueOf(part.chance().between(10_200, 98_900)),
                part.time().dayAt(RECEIVED).minusDays(2),
                agreed.agreed(),
                agreed.firmName());
        return move(part, part.biller(), RECEIVED, agreed, Moves.receive(agreed.version(), cheque));
    }

    private void clear(Part part, InvoiceView received) throws Exception {
        LocalDate on = part.time().dayAt(CLEARED);
        String deposit = "DEP-" + on.toString().replace("-", "");
        var parts = List.of(new InvoiceTransition.Allocation(received.id(), received.agreed()));
        move(part, part.biller(), CLEARED, received, Moves.clear(received.version(), deposit, on, parts, "REDUCTION"));
    }

    /** Without a recovery the patient owes the bill; some of them end with the agency or are written off. */
    private void giveUp(Part part, InvoiceView sent) throws Exception {
        CSVRecord dropped = reason(part, "DROPPED");
        InvoiceView aside = because(part, sent, InvoiceState.CASE_DROPPED, dropped, OFFERED);
        switch (part.bill()) {
            case PATIENT_RESPONSIBLE -> because(part, aside, InvoiceState.PATIENT_RESPONSIBLE, dropped, ANSWERED);
            case COLLECTIONS -> because(part, aside, InvoiceState.COLLECTIONS, dropped, AGREED);
            case WRITTEN_OFF -> because(part, aside, InvoiceState.WRITTEN_OFF, reason(part, "WRITE_OFF"), RECEIVED);
            default -> {}
        }
    }

    private InvoiceView because(Part part, InvoiceView invoice, InvoiceState to, CSVRecord reason, int share)
            throws Exception {
        return move(part, part.admin(), share, invoice, Moves.because(to, invoice.version(), reason.get("text")));
    }

    private InvoiceView move(Part part, AccountId who, int share, InvoiceView invoice, InvoiceTransition transition)
            throws Exception {
        return stagehand.as(who, part.time().at(share), () -> invoices.move(invoice.id(), transition, null));
    }

    private CSVRecord reason(Part part, String kind) {
        return part.chance()
                .pick(reasons.stream().filter(r -> r.get("kind").equals(kind)).toList());
    }

    private static Money share(Money whole, int percent) {
        BigDecimal dollars = whole.amount()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP);
        return Money.of(dollars);
    }
}
