package org.carequay.scheduling;

/** Whether the patient said they come; separate from the status, reminders never touch the status. */
public enum Confirmation {
    UNCONFIRMED,
    SENT,
    CONFIRMED,
    DECLINED
}
