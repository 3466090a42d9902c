package org.carequay.tenancy;

import java.util.UUID;

/** The proof that the audit trail keeps with every row of a transaction. */
public interface AuditProofs {
    /** HMAC-SHA256 in hex over account and transaction id. {@code account} null: the system. */
    String of(UUID account, String request);
}
