package org.carequay.ui.patient;

import java.io.Serializable;
import org.carequay.patient.ContactChannel;
import org.carequay.patient.OptInSource;

/** How the patient wants to be reached, as chosen; an opt-in is {@code yes}, {@code no}, or null when it was not asked. */
public class WishesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean interpreterNeeded;
    private ContactChannel preferredChannel;
    private String sms;
    private String phone;
    private String email;
    private String mail;
    private OptInSource source = OptInSource.IN_PERSON;

    public boolean isInterpreterNeeded() {
        return interpreterNeeded;
    }

    public void setInterpreterNeeded(boolean interpreterNeeded) {
        this.interpreterNeeded = interpreterNeeded;
    }

    public ContactChannel getPreferredChannel() {
        return preferredChannel;
    }

    public void setPreferredChannel(ContactChannel preferredChannel) {
        this.preferredChannel = preferredChannel;
    }

    public String getSms() {
        return sms;
    }

    public void setSms(String sms) {
        this.sms = sms;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public OptInSource getSource() {
        return source;
    }

    public void setSource(OptInSource source) {
        this.source = source;
    }
}
