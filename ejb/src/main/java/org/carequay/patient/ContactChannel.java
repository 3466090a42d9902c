package org.carequay.patient;

/** A way to reach a patient. */
public enum ContactChannel {
    PHONE,
    SMS,
    EMAIL,
    MAIL
}
