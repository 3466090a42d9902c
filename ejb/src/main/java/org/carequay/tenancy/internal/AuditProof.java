package org.carequay.tenancy.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.carequay.tenancy.AuditProofs;
import org.carequay.tenancy.Secrets;

/** Proves with a key that only the application holds that a transaction was bound by the application. */
@ApplicationScoped
public class AuditProof implements AuditProofs {
    private byte[] key;

    @PostConstruct
    void readKey() {
        key = Secrets.derived("audit-proof");
    }

    @Override
    public String of(UUID account, String request) {
        return Secrets.hmacHex(key, (account == null ? "system" : account) + "|" + request);
    }
}
