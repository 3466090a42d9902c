package org.carequay.patient;

/** What somebody is asked for about a patient. */
public enum ContactRole {
    /** Pays what nobody else does. */
    GUARANTOR,
    /** Decides for the patient. */
    PROXY,
    EMERGENCY,
    EMPLOYER,
    ATTORNEY
}
