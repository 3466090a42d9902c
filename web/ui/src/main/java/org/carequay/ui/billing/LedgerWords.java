package org.carequay.ui.billing;

import java.util.List;

/** The accounts and the kinds of entries of the journal, in the order in which pages offer them. */
final class LedgerWords {
    static final List<String> ACCOUNTS = List.of(
            "RECEIVABLE",
            "PATIENT_RECEIVABLE",
            "DISPUTED_RECEIVABLE",
            "CASH_CLEARING",
            "BANK",
            "UNAPPLIED_CASH",
            "REFUND_DUE",
            "REVENUE",
            "WRITE_OFF",
            "CASH_OVER_SHORT",
            "PAYER_OFFSET");
    static final List<String> KINDS = List.of(
            "CHARGE",
            "CHEQUE_RECEIVED",
            "CHEQUE_RETURNED",
            "PATIENT_PAYMENT",
            "DEPOSIT",
            "PAYMENT",
            "REDUCTION",
            "PATIENT_BALANCE",
            "DISPUTE",
            "REFUND",
            "WRITE_OFF",
            "VOID",
            "REMITTANCE",
            "PAYER_OFFSET");

    private LedgerWords() {}
}
