package org.carequay.scheduling.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
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

    @Column(name = "account_id")
    private UUID account;

    protected Provider() {}

    /** @param account the account the provider signs in with, or null */
    public Provider(String name, String credentials, String npi, UUID account) {
        this.name = name;
        this.credentials = credentials;
        this.npi = npi;
        this.account = account;
    }

    public ProviderView view() {
        return new ProviderView(new ProviderId(id()), name, credentials, npi, account);
    }
}
