package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.AgencyHandoverId;
import org.carequay.billing.AgencyHandovers;
import org.carequay.billing.FinanceReports.Format;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.model.Actor;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;
import org.carequay.tenancy.RequestKeys;

/** Hands invoices in collections to agencies. */
@Stateless
@PermitAll
@Local(AgencyHandovers.class)
public class AgencyHandoversBean implements AgencyHandovers {
    private static final int LONGEST_NAME = 120;

    @Inject
    private RequestKeys keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Actors actors;

    @Inject
    private AgencyReader reader;

    @Inject
    private AgencyFreezer freezer;

    @Inject
    private AgencyFiles files;

    @Override
    public List<Waiting> waiting() {
        return reader.waiting(MOST);
    }

    @Override
    public List<Handover> all() {
        return reader.all();
    }

    @Override
    public Standing standing(AgencyHandoverId id, LocalDate asOf) {
        Actor by = actors.now();
        Handover handover = reader.visible(id);
        return reader.standing(handover, day(handover, asOf, by), by);
    }

    @Override
    public Handover handOver(String agency, List<InvoiceId> invoices, String idempotencyKey) {
        new InvalidInput.Check()
                .required("agency", agency)
                .maxLength("agency", agency, LONGEST_NAME)
                .that(invoices.size() <= MOST, "invoices", "too-many")
                .done();
        String name = agency.strip();
        Optional<UUID> made = keys.claim(idempotencyKey, "agency.hand-over", name + "|" + invoices);
        if (made.isPresent()) {
            return reader.visible(new AgencyHandoverId(made.get()));
        }
        AgencyHandoverId id = freezer.freeze(name, invoices, actors.now());
        Handover handover = reader.visible(id);
        files.keep(handover);
        keys.complete(idempotencyKey, id.value());
        return handover;
    }

    @Override
    public DocumentContent file(AgencyHandoverId id, Format format) {
        return files.kept(leaving(id, format), format);
    }

    @Override
    public void write(AgencyHandoverId id, LocalDate asOf, Format format, OutputStream out) {
        Handover handover = leaving(id, format);
        files.write(handover, day(handover, asOf, actors.now()), format, out);
    }

    private Handover leaving(AgencyHandoverId id, Format format) {
        if (!caller.get().may(Permission.STATEMENT_RUN.key())) {
            throw new DomainRefusal("forbidden");
        }
        new InvalidInput.Check()
                .that(format == Format.XLSX || format == Format.CSV, "format", "unknown-value")
                .done();
        return reader.visible(id);
    }

    private static LocalDate day(Handover handover, LocalDate asOf, Actor by) {
        LocalDate day = asOf == null ? by.day() : asOf;
        new InvalidInput.Check()
                .that(!day.isBefore(handover.handedOn()), "asOf", "before-start")
                .that(!day.isAfter(by.day()), "asOf", "in-future")
                .done();
        return day;
    }
}
