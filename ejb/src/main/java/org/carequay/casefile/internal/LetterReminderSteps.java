package org.carequay.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Some reminders of unsigned letters, in a transaction of their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LetterReminderSteps {
    @Inject
    private LetterReminders reminders;

    /** @return whether there may be more */
    public boolean remind() {
        return reminders.remind() > 0;
    }
}
