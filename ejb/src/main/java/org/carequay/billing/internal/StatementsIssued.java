package org.carequay.billing.internal;

import java.util.UUID;

/** Announced in the transaction that closes a run all of whose statements are issued. */
record StatementsIssued(UUID run) {}
