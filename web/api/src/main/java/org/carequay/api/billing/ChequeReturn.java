package org.carequay.api.billing;

import org.carequay.billing.Cheques;
import org.carequay.shared.InvalidInput;

/** That a cheque came back; {@code code}: NSF, STOP or REISSUE. */
public record ChequeReturn(Long version, String code, String reason) {
    Cheques.Returned command() {
        new InvalidInput.Check().required("version", version).done("missing-fields");
        return new Cheques.Returned(version, code, reason);
    }
}
