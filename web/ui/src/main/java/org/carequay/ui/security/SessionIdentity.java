package org.carequay.ui.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.security.SignInService.SignInAccount;

/**
 * Who a browser session acts as. Kept in the HTTP session under {@link #KEY}; permissions are not kept: the database tells
 * them with every transaction.
 *
 * @param choices every account this person may act as, one per clinic
 * @param clinic the clinic a super admin has chosen, else null
 * @param since when they signed in
 * @param session its id in the list of sessions
 */
record SessionIdentity(List<Choice> choices, Choice account, UUID clinic, Instant since, UUID session)
        implements Serializable {
    static final String KEY = SessionIdentity.class.getName();
    private static final long serialVersionUID = 2L;

    /** One account of the person who signed in. */
    record Choice(UUID account, int epoch, String clinicName, String role, String personName, String locale)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static Choice of(SignInAccount account) {
            return new Choice(
                    account.account().value(),
                    account.epoch(),
                    account.clinicName(),
                    account.role().name(),
                    account.personName(),
                    account.locale());
        }
    }

    static SessionIdentity of(List<SignInAccount> accounts, Instant since, UUID session) {
        List<Choice> choices = accounts.stream().map(Choice::of).toList();
        return new SessionIdentity(List.copyOf(choices), choices.get(0), null, since, session);
    }

    /** The name of the principal, as the binding of transactions reads it. */
    String principalName() {
        return account.account() + "#" + account.epoch() + "#" + (clinic == null ? "" : clinic) + "#" + session;
    }

    SessionIdentity as(Choice other) {
        return new SessionIdentity(choices, other, null, since, session);
    }

    SessionIdentity in(UUID chosenClinic) {
        return new SessionIdentity(choices, account, chosenClinic, since, session);
    }

    Locale locale() {
        return Locale.forLanguageTag(account.locale());
    }
}
