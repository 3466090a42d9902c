package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceRequests;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.MovePermission;
import org.carequay.billing.model.Actor;
import org.carequay.security.Permission;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** Requests are rows of their own; approving one does it in the same transaction. */
@Stateless
@PermitAll
@Local(InvoiceRequests.class)
public class InvoiceRequestsBean implements InvoiceRequests {
    private static final String ADD =
            """
            insert into invoice_request (clinic_id, id, invoice_id, kind, amount, reference, reason, asked_account,
              asked_by, asked_at, invoice_version)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, invoice_id, kind) where status = 'OPEN' do nothing""";
    private static final String DECIDE =
            """
            update invoice_request set status = ?, decided_account = ?, decided_by = ?, decided_at = ?, answer = ?,
              version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ? and status = 'OPEN'""";
    private static final Money MOST = Money.of(9_999_999_999L);

    @Inject
    private ClinicSql sql;

    @Inject
    private RequestKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Actors actors;

    @Inject
    private InvoiceDesk desk;

    @Inject
    private RequestReader reader;

    @Inject
    private StepUpService stepUp;

    @Override
    public Request ask(InvoiceId invoice, Ask command, String idempotencyKey) {
        check(command);
        Optional<UUID> made = keys.claim(idempotencyKey, "invoice-request.ask", invoice + " " + command);
        if (made.isPresent()) {
            return reader.get(made.get());
        }
        desk.mayAsk(invoice, command.invoiceVersion(), stateOf(command.kind()), command.amount());
        Actor by = actors.now();
        UUID id = Ids.next();
        boolean refund = command.kind() == Kind.REFUND;
        int added = sql.update(
                ADD,
                id,
                invoice.value(),
                command.kind(),
                refund ? command.amount().amount() : null,
                refund ? command.reference().strip() : null,
                command.reason().strip(),
                by.account(),
                by.name(),
                by.at(),
                command.invoiceVersion());
        if (added == 0) {
            throw new DomainRefusal("asked-already");
        }
        keys.complete(idempotencyKey, id);
        return reader.get(id);
    }

    @Override
    public Request decide(UUID id, long version, boolean approve, String answer, String idempotencyKey, StepUp proof) {
        new InvalidInput.Check()
                .that(approve || answer != null && !answer.isBlank(), "answer", "required")
                .maxLength("answer", answer, 1000)
                .done();
        Optional<UUID> made =
                keys.claim(idempotencyKey, "invoice-request.decide", id + " " + version + approve + answer);
        if (made.isPresent()) {
            return reader.get(id);
        }
        RequestReader.Asked asked = reader.asked(id, version);
        Actor by = actors.now();
        mayDecide(asked);
        if (approve && asked.kind() == Kind.REFUND) {
            stepUp.check(proof);
        }
        if (approve) {
            act(asked);
        }
        settle(id, version, approve ? Status.APPROVED : Status.REFUSED, by, answer);
        keys.complete(idempotencyKey, id);
        return reader.get(id);
    }

    @Override
    public Request withdraw(UUID id, long version) {
        RequestReader.Asked asked = reader.asked(id, version);
        Actor by = actors.now();
        if (by.account() == null || !by.account().equals(asked.asker())) {
            throw new DomainRefusal("not-your-request");
        }
        settle(id, version, Status.WITHDRAWN, by, null);
        return reader.get(id);
    }

    @Override
    public List<Request> of(InvoiceId invoice) {
        return reader.of(invoice);
    }

    @Override
    public List<Request> open() {
        return reader.open();
    }

    private void settle(UUID id, long version, Status status, Actor by, String answer) {
        String said = answer == null || answer.isBlank() ? null : answer.strip();
        if (sql.update(DECIDE, status, by.account(), by.name(), by.at(), said, id, version) == 0) {
            throw new DomainRefusal("decided-already", Map.of());
        }
    }

    private void act(RequestReader.Asked asked) {
        if (asked.kind() == Kind.REFUND) {
            desk.refund(asked);
        } else {
            desk.approve(asked, because(stateOf(asked.kind()), asked.reason()));
        }
    }

    private void mayDecide(RequestReader.Asked asked) {
        if (!caller.get().may(permission(asked.kind()).key())) {
            throw new jakarta.ejb.EJBAccessException("not permitted");
        }
    }

    static Permission permission(Kind kind) {
        return kind == Kind.REFUND ? Permission.BILLING_WRITE_OFF : MovePermission.of(null, stateOf(kind));
    }

    /** Null for a refund, which moves nothing. */
    private static InvoiceState stateOf(Kind kind) {
        return switch (kind) {
            case WRITTEN_OFF -> InvoiceState.WRITTEN_OFF;
            case VOID -> InvoiceState.VOID;
            case REFUND -> null;
        };
    }

    private static InvoiceTransition because(InvoiceState to, String reason) {
        return new InvoiceTransition(
                to, 0, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, reason);
    }

    private static void check(Ask command) {
        boolean refund = command.kind() == Kind.REFUND;
        InvalidInput.Check check =
                new InvalidInput.Check().required("kind", command.kind()).required("reason", command.reason());
        if (refund) {
            check.required("amount", command.amount()).required("reference", command.reference());
        }
        check.done("missing-fields");
        new InvalidInput.Check()
                .that(
                        !refund
                                || command.amount().isPositive()
                                        && command.amount().compareTo(MOST) <= 0,
                        "amount",
                        "out-of-range")
                .maxLength("reference", command.reference(), 60)
                .maxLength("reason", command.reason(), 1000)
                .done();
    }
}
