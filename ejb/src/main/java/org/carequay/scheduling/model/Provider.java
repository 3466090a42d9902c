package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.carequay.scheduling.ProviderDetails;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.tenancy.VersionedRow;

/** A staff member who can be booked. */
@Entity
@Table(name = "provider")
public class Provider extends VersionedRow {
    private String name;
    private String credentials;
    private String npi;
    private boolean active;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "supervisor_id")
    private UUID supervisor;

    protected Provider() {}

    public Provider(ProviderDetails details) {
        describe(details);
    }

    public final void describe(ProviderDetails details) {
        name = details.name().strip();
        credentials = details.credentials();
        npi = details.npi();
        account = details.account();
        supervisor = details.supervisor() == null ? null : details.supervisor().value();
        active = details.active();
    }

    public ProviderView view() {
        return new ProviderView(
                new ProviderId(id()), version(), name, credentials, npi, account, ProviderId.of(supervisor), active);
    }
}
