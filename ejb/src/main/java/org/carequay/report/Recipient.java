package org.carequay.report;

/** To whom a signed report is handed out in a portal. */
public enum Recipient {
    PATIENT,
    ATTORNEY,
    REFERRER
}
