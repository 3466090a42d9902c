package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.security.LinkKind;
import org.carequay.shared.DomainRefusal;

/** What is done for somebody with a link, in the clinic of the link. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountLinkSteps {
    @Inject
    private AccountLinkRows links;

    public void use(String token, String passwordHash) {
        if (!links.use(token, passwordHash)) {
            throw new DomainRefusal("link-dead");
        }
    }

    /** Says nothing when no link can be made. */
    public void send(UUID account, LinkKind kind) {
        links.send(account, kind);
    }
}
