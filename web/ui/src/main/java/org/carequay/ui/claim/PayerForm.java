package org.carequay.ui.claim;

import java.io.Serializable;
import java.util.UUID;
import org.carequay.claim.ClaimSetup;

/** An insurer, as it is typed. */
public class PayerForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final UUID id;
    private final long version;
    private String name;
    private String payerId;
    private String filing = "CI";

    PayerForm() {
        id = null;
        version = 0;
    }

    PayerForm(ClaimSetup.Payer payer) {
        id = payer.id();
        version = payer.version();
        name = payer.name();
        payerId = payer.payerId();
        filing = payer.filing();
    }

    ClaimSetup.Payer command() {
        return new ClaimSetup.Payer(id, version, name, payerId, filing);
    }

    public boolean isKnown() {
        return id != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPayerId() {
        return payerId;
    }

    public void setPayerId(String payerId) {
        this.payerId = payerId;
    }

    public String getFiling() {
        return filing;
    }

    public void setFiling(String filing) {
        this.filing = filing;
    }
}
