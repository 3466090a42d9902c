package org.carequay.billing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.billing.PayerClass;
import org.carequay.billing.ReviewedCharge;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentId;
import org.carequay.encounter.Causation;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.SignedCharges;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;

/** Invoices, people and moves for tests. */
final class Fixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Instant NOW = TODAY.atTime(15, 0).toInstant(ZoneOffset.UTC);
    static final Actor BILLER = actor("BILLER", "Bea Biller");
    static final Actor ADMIN = actor("CLINIC_ADMIN", "Ada Admin");

    private Fixtures() {}

    static Actor actor(String role, String name) {
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes()), role, name, NOW, TODAY);
    }

    /** The same person, so many seconds later. */
    static Actor later(Actor by, long seconds) {
        return new Actor(by.account(), by.role(), by.name(), NOW.plusSeconds(seconds), by.day());
    }

    /** An invoice in PENDING_INVOICE over one charge, opened in the book. */
    static Invoice open(BillingBook book, String number, String amount) {
        Invoice invoice =
                new Invoice(number, Ids.next(), Ids.next(), PayerClass.LIEN, TODAY, List.of(line(1, 1, amount)));
        new InvoiceMoves(book).open(invoice, BILLER);
        return invoice;
    }

    static InvoiceLine line(int position, int units, String price) {
        return line(position, units, price, null);
    }

    /** A line that is billed at another price than the schedule's. */
    static InvoiceLine lowered(String listed, String billed) {
        return line(1, 1, listed, billed);
    }

    private static InvoiceLine line(int position, int units, String price, String billed) {
        NoteContent.Charge charge = new NoteContent.Charge("97110", units, List.of(1));
        SignedCharges visit = new SignedCharges(
                EncounterId.of(Ids.next()),
                PatientId.of(Ids.next()),
                CaseId.of(Ids.next()),
                TODAY.minusDays(10),
                "Chen, Amy",
                List.of(new NoteContent.Diagnosis("M54.2", "Cervicalgia", Causation.CAUSED)),
                List.of(charge));
        ReviewedCharge signed = ChargeReview.asSigned(visit).charges().get(0);
        ReviewedCharge reviewed = billed == null
                ? signed
                : new ReviewedCharge(
                        signed.code(),
                        signed.modifiers(),
                        signed.units(),
                        signed.placeOfService(),
                        signed.diagnosisPointers(),
                        Money.of(billed),
                        "for a reason");
        return new InvoiceLine(
                position,
                visit,
                reviewed,
                new FeeSchedule.Fee("97110", "Therapeutic exercise", Money.of(price), TODAY.minusYears(1)));
    }

    static InvoiceTransition send() {
        return new Move(InvoiceState.PENDING_REDUCTION).sent().build();
    }

    static InvoiceTransition agree(String amount) {
        return new Move(InvoiceState.PENDING_CHEQUE).agreed(amount).build();
    }

    static InvoiceTransition cheque(String no, String amount) {
        return new Move(InvoiceState.CHEQUE_RECEIVED).cheque(no, amount).build();
    }

    static InvoiceTransition paid(String remainder, Allocation... parts) {
        return new Move(InvoiceState.PAID).cleared(remainder, parts).build();
    }

    static InvoiceTransition because(InvoiceState to) {
        return new Move(to).reason("for a reason").build();
    }

    static Allocation part(Invoice invoice, String amount) {
        return new Allocation(InvoiceId.of(invoice.id()), Money.of(amount));
    }

    /** Takes an invoice to the drawer: sent, agreed by the admin, cheque received by the biller. */
    static void toDrawer(BillingBook book, Invoice invoice, String agreed, String chequeNo, String amount) {
        InvoiceMoves moves = new InvoiceMoves(book);
        moves.move(invoice, send(), BILLER);
        moves.move(invoice, agree(agreed), ADMIN);
        moves.move(invoice, cheque(chequeNo, amount), BILLER);
    }

    /** Builds a transition field by field. */
    static final class Move {
        private final InvoiceState to;
        private String sentTo;
        private String party;
        private Money amount;
        private String basis;
        private Money agreed;
        private DocumentId letter;
        private String chequeNo;
        private Money chequeAmount;
        private LocalDate chequeDate = TODAY;
        private String deposit;
        private List<Allocation> parts;
        private String remainder;
        private String reason;

        Move(InvoiceState to) {
            this.to = to;
        }

        Move sent() {
            sentTo = "Lopez Law";
            return this;
        }

        Move offer(String offered) {
            party = "ATTORNEY";
            amount = Money.of(offered);
            basis = "PRO_RATA";
            return this;
        }

        Move agreed(String least) {
            agreed = Money.of(least);
            letter = new DocumentId(Ids.next());
            return this;
        }

        Move cheque(String no, String of) {
            chequeNo = no;
            chequeAmount = Money.of(of);
            return this;
        }

        Move dated(LocalDate day) {
            chequeDate = day;
            return this;
        }

        Move cleared(String coded, Allocation... shares) {
            deposit = "D-1";
            parts = new ArrayList<>(List.of(shares));
            remainder = coded;
            return this;
        }

        Move returned(String as) {
            basis = as;
            return reason("the bank says so");
        }

        Move reason(String text) {
            reason = text;
            return this;
        }

        InvoiceTransition build() {
            return new InvoiceTransition(
                    to,
                    0,
                    sentTo,
                    sentTo == null ? null : TODAY,
                    party,
                    amount,
                    basis,
                    party == null ? null : TODAY,
                    party == null ? null : TODAY.plusDays(30),
                    agreed,
                    letter,
                    agreed == null ? null : TODAY.plusDays(60),
                    chequeNo,
                    chequeNo == null ? null : chequeDate,
                    chequeAmount,
                    chequeNo == null ? null : "Lopez Law Trust",
                    deposit,
                    deposit == null ? null : TODAY,
                    parts,
                    remainder,
                    reason);
        }
    }
}
