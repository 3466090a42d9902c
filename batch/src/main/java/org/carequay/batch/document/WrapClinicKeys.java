package org.carequay.batch.document;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.vault.VaultKeeping;

/** Wraps the keys of the clinic by the master key that is in force. */
@Dependent
@Named
public class WrapClinicKeys extends AbstractBatchlet {
    @Inject
    private VaultKeeping keeping;

    @Inject
    @BatchProperty
    private String account;

    @Inject
    @BatchProperty
    private String clinic;

    @Override
    public String process() throws Exception {
        KeepingAs.of(account, clinic).act(keeping::wrapKeys);
        return "WRAPPED";
    }
}
