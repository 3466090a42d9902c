package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.NewInvoice;
import org.carequay.billing.model.Invoice;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.SignedCharges;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.tenancy.RequestKeys;

/** Commands on invoices take their idempotency key, lock what they change, and act through the model. */
@Stateless
@PermitAll
@Local(InvoiceService.class)
public class InvoiceServiceBean implements InvoiceService {
    @Inject
    private RequestKeys keys;

    @Inject
    private InvoiceDesk desk;

    @Inject
    private InvoiceReader reader;

    @Inject
    private InvoiceList lists;

    @Inject
    private AuditTrail audit;

    @Inject
    private EncounterService encounters;

    @Override
    public InvoiceView create(NewInvoice command, String idempotencyKey) {
        new InvalidInput.Check()
                .that(command.caseFile() != null || command.patient() != null, "case", "required")
                .done();
        Optional<UUID> made = keys.claim(idempotencyKey, "invoice.create", command.toString());
        if (made.isPresent()) {
            return reader.view(InvoiceId.of(made.get()));
        }
        Invoice invoice = desk.make(command);
        keys.complete(idempotencyKey, invoice.id());
        return reader.view(InvoiceId.of(invoice.id()));
    }

    @Override
    public InvoiceView get(InvoiceId id) {
        InvoiceView view = reader.view(id);
        audit.read("invoice", id.value(), view.patient().value());
        return view;
    }

    @Override
    public Page<InvoiceRow> find(InvoiceQuery query) {
        return lists.find(query);
    }

    @Override
    public InvoiceView move(InvoiceId id, InvoiceTransition transition, String idempotencyKey) {
        new InvalidInput.Check().required("to", transition.to()).done("missing-fields");
        Optional<UUID> made = keys.claim(idempotencyKey, "invoice.move", id + " " + transition);
        if (made.isEmpty()) {
            desk.move(id, transition);
            keys.complete(idempotencyKey, id.value());
        }
        return reader.view(id);
    }

    @Override
    public byte[] paper(InvoiceId id) {
        InvoiceView invoice = get(id);
        audit.act("PRINT", "invoice", id.value(), invoice.patient().value(), "{}");
        return desk.paper(id);
    }

    @Override
    public Map<InvoiceState, StageTotal> stages() {
        return lists.stages();
    }

    @Override
    public List<SignedCharges> unbilled(CaseId caseFile) {
        return encounters.unbilled(caseFile);
    }

    @Override
    public Money balance(CaseId caseFile) {
        return lists.balance(caseFile);
    }
}
