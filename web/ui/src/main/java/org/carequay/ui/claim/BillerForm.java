package org.carequay.ui.claim;

import java.io.Serializable;
import org.carequay.claim.ClaimSetup;

/** What the clinic is to insurers, as it is typed. */
public class BillerForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final long version;
    private String npi;
    private String taxonomy;
    private String contactName;
    private String contactPhone;
    private String receiverName;
    private String receiverId;
    private boolean production;

    BillerForm(ClaimSetup.Biller biller) {
        version = biller.version();
        npi = biller.npi();
        taxonomy = biller.taxonomy();
        contactName = biller.contactName();
        contactPhone = biller.contactPhone();
        receiverName = biller.receiverName();
        receiverId = biller.receiverId();
        production = biller.production();
    }

    ClaimSetup.Biller command() {
        return new ClaimSetup.Biller(
                version, npi, taxonomy, contactName, contactPhone, receiverName, receiverId, production);
    }

    public String getNpi() {
        return npi;
    }

    public void setNpi(String npi) {
        this.npi = npi;
    }

    public String getTaxonomy() {
        return taxonomy;
    }

    public void setTaxonomy(String taxonomy) {
        this.taxonomy = taxonomy;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public String getReceiverName() {
        return receiverName;
    }

    public void setReceiverName(String receiverName) {
        this.receiverName = receiverName;
    }

    public String getReceiverId() {
        return receiverId;
    }

    public void setReceiverId(String receiverId) {
        this.receiverId = receiverId;
    }

    public boolean isProduction() {
        return production;
    }

    public void setProduction(boolean production) {
        this.production = production;
    }
}
