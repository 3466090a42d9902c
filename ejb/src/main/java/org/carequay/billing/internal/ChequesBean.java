package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.carequay.billing.ChequeId;
import org.carequay.billing.Cheques;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.model.Cheque;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.RequestKeys;

/** Acts on a cheque are the moves of its invoices, all in one transaction. */
@Stateless
@PermitAll
@Local(Cheques.class)
public class ChequesBean implements Cheques {
    private static final int MOST_INVOICES = 200;
    private static final int LONGEST_REASON = 300;

    @Inject
    private RequestKeys keys;

    @Inject
    private InvoiceDesk desk;

    @Inject
    private ChequeReader reader;

    @Override
    public Page<Row> find(String status, String text, PageRequest page) {
        return reader.find(status, text, page);
    }

    @Override
    public View get(ChequeId id) {
        return reader.get(id);
    }

    @Override
    public View receive(NewCheque command, String idempotencyKey) {
        check(command);
        Optional<UUID> made = keys.claim(idempotencyKey, "cheque.receive", command.toString());
        if (made.isPresent()) {
            return reader.get(ChequeId.of(made.get()));
        }
        List<Seen> inOrder = command.invoices().stream()
                .sorted(Comparator.comparing(seen -> seen.invoice().value()))
                .toList();
        for (Seen seen : inOrder) {
            desk.move(seen.invoice(), receipt(command, seen.version()));
        }
        ChequeId id = reader.heldBy(inOrder.get(0).invoice());
        keys.complete(idempotencyKey, id.value());
        return reader.get(id);
    }

    @Override
    public View settle(ChequeId id, Settlement command, String idempotencyKey) {
        return act(id, command.version(), "cheque.settle", command.toString(), idempotencyKey, seen -> {
            Part first = waiting(seen);
            Builder move = new Builder(InvoiceState.PAID, first.version());
            move.depositId = command.depositId();
            move.cleared = command.clearedDate();
            move.allocations = command.allocations();
            move.reason = command.reason();
            desk.move(first.invoice(), move.build());
        });
    }

    @Override
    public View comeBack(ChequeId id, Returned command, String idempotencyKey) {
        return act(id, command.version(), "cheque.come-back", command.toString(), idempotencyKey, seen -> {
            boolean cleared = seen.cheque().status().equals("DEPOSITED");
            Optional<Part> first = cleared ? Optional.empty() : Optional.of(waiting(seen));
            Builder move = new Builder(
                    InvoiceState.PENDING_CHEQUE, first.map(Part::version).orElse(0L));
            move.basis = command.code();
            move.reason = command.reason();
            first.ifPresentOrElse(
                    part -> desk.move(part.invoice(), move.build()), () -> desk.bounce(id.value(), move.build()));
        });
    }

    /** Acts on the cheque as it was seen. */
    private View act(ChequeId id, long version, String act, String fingerprint, String key, Consumer<View> whatIsDone) {
        Optional<UUID> made = keys.claim(key, act, id + " " + fingerprint);
        if (made.isEmpty()) {
            View seen = reader.get(id);
            StaleVersion.check(version, seen.version());
            whatIsDone.accept(seen);
            keys.complete(key, id.value());
        }
        return reader.get(id);
    }

    /** One of its invoices that waits for it to clear: the move of that one takes all the others with it. */
    private static Part waiting(View seen) {
        return seen.parts().stream()
                .filter(part -> part.state() == InvoiceState.CHEQUE_RECEIVED)
                .findFirst()
                .orElseThrow(() -> new DomainRefusal(
                        "cheque-not-open", Map.of("chequeNo", seen.cheque().chequeNo())));
    }

    private static InvoiceTransition receipt(NewCheque command, long version) {
        Builder move = new Builder(InvoiceState.CHEQUE_RECEIVED, version);
        move.cheque = command;
        if (command.secondReason() != null && !command.secondReason().isBlank()) {
            move.basis = Cheque.SECOND;
            move.reason = command.secondReason();
        }
        return move.build();
    }

    private static void check(NewCheque command) {
        Set<InvoiceId> named = new HashSet<>();
        InvalidInput.Check check = new InvalidInput.Check()
                .required("chequeNo", command.chequeNo())
                .required("chequeDate", command.date())
                .required("chequeAmount", command.amount())
                .required("payer", command.payer())
                .required("invoices", command.invoices());
        check.done("missing-fields");
        check.maxLength("secondReason", command.secondReason(), LONGEST_REASON);
        check.that(command.invoices().size() <= MOST_INVOICES, "invoices", "too-many");
        for (int i = 0; i < command.invoices().size(); i++) {
            Seen seen = command.invoices().get(i);
            boolean whole = seen != null && Objects.nonNull(seen.invoice());
            check.that(whole, "invoices[" + i + "]", "required");
            check.that(!whole || named.add(seen.invoice()), "invoices[" + i + "]", "twice");
        }
        check.done();
    }

    /** The fields of a cheque's moves. */
    private static final class Builder {
        private final InvoiceState to;
        private final long version;
        private NewCheque cheque = new NewCheque(null, null, null, null, null, null);
        private String depositId;
        private java.time.LocalDate cleared;
        private List<InvoiceTransition.Allocation> allocations;
        private String basis;
        private String reason;

        private Builder(InvoiceState to, long version) {
            this.to = to;
            this.version = version;
        }

        private InvoiceTransition build() {
            return new InvoiceTransition(
                    to,
                    version,
                    null,
                    null,
                    null,
                    null,
                    basis,
                    null,
                    null,
                    null,
                    null,
                    null,
                    cheque.chequeNo(),
                    cheque.date(),
                    cheque.amount(),
                    cheque.payer(),
                    depositId,
                    cleared,
                    allocations,
                    null,
                    reason);
        }
    }
}
