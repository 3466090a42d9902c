package org.carequay.vault.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.carequay.shared.DomainRefusal;
import org.carequay.vault.VaultHealth;

/** Asks the store. */
@Stateless
@PermitAll
@Local(VaultHealth.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VaultHealthBean implements VaultHealth {
    @Inject
    private Stores stores;

    @Override
    public boolean isReady() {
        try {
            return stores.current().isReady();
        } catch (IOException | DomainRefusal down) {
            return false;
        }
    }
}
