package org.carequay.api.claim;

import org.carequay.claim.PayerRefunds;

/** How money for a dismissed claim went back, and by which cheque, transfer or later payment; the claim was seen in that version. */
public record SendBackInput(Long version, PayerRefunds.Way way, String reference) {}
